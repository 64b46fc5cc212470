package io.casebook.format;

class ProblemReportFormatTest extends FormatContract {
    @Override
    Format format() {
        return Formats.byId("apport-report").orElseThrow();
    }
}
