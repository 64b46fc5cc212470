package io.casebook.format;

class RpmPackagesFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("rpm-packages").orElseThrow();
    }
}
