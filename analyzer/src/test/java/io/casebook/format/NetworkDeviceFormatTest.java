package io.casebook.format;

class NetworkDeviceFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("network-device").orElseThrow();
    }
}
