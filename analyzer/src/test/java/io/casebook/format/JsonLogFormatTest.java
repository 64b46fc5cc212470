package io.casebook.format;

class JsonLogFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("json-log").orElseThrow();
    }
}
