package io.casebook.format;

class ModuleOptionsFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("module-options").orElseThrow();
    }
}
