package io.casebook.format;

class ChronyTableFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("chrony-table").orElseThrow();
    }
}
