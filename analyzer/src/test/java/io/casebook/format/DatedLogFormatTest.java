package io.casebook.format;

import io.casebook.format.dated.DatedLog;

class DatedLogFormatTest extends FormatContract {
    @Override
    Format format() {
        return new DatedLog();
    }
}
