package io.casebook.format;

class SysctlFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("sysctl").orElseThrow();
    }
}
