package io.casebook.format;

class NumaNodesFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("numa-nodes").orElseThrow();
    }
}
