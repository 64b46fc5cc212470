package io.casebook.format;

import io.casebook.format.dump.MemoryDump;

class MemoryDumpFormatTest extends FormatContract {
    @Override
    Format format() {
        return new MemoryDump();
    }
}
