package io.casebook.format;

import io.casebook.format.windows.WindowsEventLog;

class WindowsEventLogFormatTest extends FormatContract {
    @Override
    Format format() {
        return new WindowsEventLog();
    }

    @Override
    protected boolean isTitle(String line) {
        return line.startsWith("# windows event log:");
    }
}
