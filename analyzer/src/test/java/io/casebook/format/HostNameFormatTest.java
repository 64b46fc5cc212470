package io.casebook.format;

class HostNameFormatTest extends NamedOutputContract {
    @Override
    Format format() {
        return Formats.byId("host-name").orElseThrow();
    }
}
