package io.casebook.format;

class CpuinfoFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("cpuinfo").orElseThrow();
    }
}
