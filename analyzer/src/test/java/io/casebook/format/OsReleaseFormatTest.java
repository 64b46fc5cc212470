package io.casebook.format;

class OsReleaseFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("os-release").orElseThrow();
    }
}
