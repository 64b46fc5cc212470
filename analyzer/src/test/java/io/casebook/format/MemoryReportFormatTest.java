package io.casebook.format;

import io.casebook.format.samples.MemoryReport;

class MemoryReportFormatTest extends FormatContract {
    @Override
    Format format() {
        return new MemoryReport();
    }

    @Override
    protected boolean isTitle(String line) {
        return line.matches(" *r +b .*|-*procs[ -].*");
    }
}
