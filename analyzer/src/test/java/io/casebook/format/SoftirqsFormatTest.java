package io.casebook.format;

class SoftirqsFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("softirqs").orElseThrow();
    }
}
