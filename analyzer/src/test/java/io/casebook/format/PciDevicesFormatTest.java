package io.casebook.format;

class PciDevicesFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("pci-devices").orElseThrow();
    }
}
