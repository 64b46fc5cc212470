package io.casebook.format;

import io.casebook.format.dump.CrashSession;

class CrashSessionFormatTest extends FormatContract {
    @Override
    Format format() {
        return new CrashSession();
    }
}
