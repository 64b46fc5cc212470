package io.casebook.format;

class NetworkAddressesFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("network-addresses").orElseThrow();
    }
}
