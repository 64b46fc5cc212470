package io.casebook.format;

class GuestListFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("guest-list").orElseThrow();
    }
}
