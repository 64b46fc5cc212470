package io.casebook.format;

import io.casebook.format.syslog.SyslogFormat;

class SyslogFormatTest extends FormatContract {
    @Override
    Format format() {
        return new SyslogFormat();
    }
}
