package io.casebook.format;

class HostnamectlFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("hostnamectl").orElseThrow();
    }
}
