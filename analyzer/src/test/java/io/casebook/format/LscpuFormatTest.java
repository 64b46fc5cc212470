package io.casebook.format;

class LscpuFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("lscpu").orElseThrow();
    }
}
