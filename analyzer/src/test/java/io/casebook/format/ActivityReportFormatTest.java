package io.casebook.format;

import io.casebook.format.samples.ActivityReport;

class ActivityReportFormatTest extends FormatContract {
    @Override
    Format format() {
        return new ActivityReport();
    }

    @Override
    protected boolean isTitle(String line) {
        return line.startsWith("Linux ");
    }
}
