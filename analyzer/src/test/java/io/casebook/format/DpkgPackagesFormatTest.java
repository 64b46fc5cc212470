package io.casebook.format;

class DpkgPackagesFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("dpkg-packages").orElseThrow();
    }
}
