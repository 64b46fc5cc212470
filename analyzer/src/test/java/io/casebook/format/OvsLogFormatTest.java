package io.casebook.format;

import io.casebook.format.ovs.OvsLog;

class OvsLogFormatTest extends FormatContract {
    @Override
    Format format() {
        return new OvsLog();
    }
}
