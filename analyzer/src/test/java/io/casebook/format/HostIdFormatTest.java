package io.casebook.format;

class HostIdFormatTest extends NamedOutputContract {
    @Override
    Format format() {
        return Formats.byId("host-id").orElseThrow();
    }
}
