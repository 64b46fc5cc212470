package io.casebook.format;

class SysctlConfigurationFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("sysctl-configuration").orElseThrow();
    }
}
