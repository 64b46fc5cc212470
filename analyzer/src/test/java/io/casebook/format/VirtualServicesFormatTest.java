package io.casebook.format;

class VirtualServicesFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("virtual-services").orElseThrow();
    }
}
