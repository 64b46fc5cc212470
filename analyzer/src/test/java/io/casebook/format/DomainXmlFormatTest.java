package io.casebook.format;

class DomainXmlFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("domain-xml").orElseThrow();
    }
}
