package io.casebook.format;

class SoftnetStatisticsFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("softnet-statistics").orElseThrow();
    }
}
