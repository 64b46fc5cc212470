package io.casebook.format;

import io.casebook.format.ipmi.SystemEventLog;

class SystemEventLogFormatTest extends FormatContract {
    @Override
    Format format() {
        return new SystemEventLog();
    }
}
