package io.casebook.format;

import io.casebook.format.qemu.ProcessList;

class ProcessListFormatTest extends FormatContract {
    @Override
    Format format() {
        return new ProcessList();
    }
}
