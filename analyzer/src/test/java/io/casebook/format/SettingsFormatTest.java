package io.casebook.format;

class SettingsFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("settings").orElseThrow();
    }
}
