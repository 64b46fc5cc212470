package io.casebook.format;

class LoadedModulesFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("loaded-modules").orElseThrow();
    }
}
