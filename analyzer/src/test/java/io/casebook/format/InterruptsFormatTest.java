package io.casebook.format;

class InterruptsFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("interrupts").orElseThrow();
    }
}
