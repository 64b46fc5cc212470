package io.casebook.format;

import io.casebook.format.samples.MemoryReport;

class MemoryReportFormatTest extends FormatContract {
    @Override
    Format format() {
        return new MemoryReport();
    }
}
