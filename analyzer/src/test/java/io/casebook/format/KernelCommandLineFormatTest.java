package io.casebook.format;

class KernelCommandLineFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("kernel-command-line").orElseThrow();
    }
}
