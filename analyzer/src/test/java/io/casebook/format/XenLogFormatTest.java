package io.casebook.format;

import io.casebook.format.xen.XenLog;

class XenLogFormatTest extends FormatContract {
    @Override
    Format format() {
        return new XenLog();
    }
}
