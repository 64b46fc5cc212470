package io.casebook.format;

import io.casebook.format.samples.DeviceReport;

class DeviceReportFormatTest extends FormatContract {
    @Override
    Format format() {
        return new DeviceReport();
    }

    @Override
    protected boolean isTitle(String line) {
        return line.startsWith("Linux ");
    }
}
