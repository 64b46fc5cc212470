package io.casebook.format;

class DmidecodeFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("dmidecode").orElseThrow();
    }
}
