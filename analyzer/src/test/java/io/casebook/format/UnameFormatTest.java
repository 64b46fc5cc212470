package io.casebook.format;

class UnameFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("uname").orElseThrow();
    }
}
