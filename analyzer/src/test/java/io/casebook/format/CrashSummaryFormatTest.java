package io.casebook.format;

import io.casebook.format.windows.CrashSummary;

class CrashSummaryFormatTest extends FormatContract {
    @Override
    Format format() {
        return new CrashSummary();
    }
}
