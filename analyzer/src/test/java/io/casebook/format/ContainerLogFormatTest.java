package io.casebook.format;

class ContainerLogFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("container-log").orElseThrow();
    }
}
