package io.casebook.format;

import io.casebook.format.journal.JournalFormat;

class JournalFormatTest extends FormatContract {
    @Override
    Format format() {
        return new JournalFormat();
    }

    @Override
    protected boolean isTitle(String line) {
        return line.startsWith("# systemd journal:");
    }
}
