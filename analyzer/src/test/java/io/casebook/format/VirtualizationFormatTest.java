package io.casebook.format;

class VirtualizationFormatTest extends NamedOutputContract {
    @Override
    Format format() {
        return Formats.byId("virtualization").orElseThrow();
    }
}
