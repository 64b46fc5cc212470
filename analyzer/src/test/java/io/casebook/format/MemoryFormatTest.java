package io.casebook.format;

class MemoryFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("memory").orElseThrow();
    }
}
