package io.casebook.format;

class KeepalivedLogFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("keepalived-log").orElseThrow();
    }
}
