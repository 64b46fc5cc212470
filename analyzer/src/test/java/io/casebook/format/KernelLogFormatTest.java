package io.casebook.format;

import io.casebook.format.kernel.KernelLogFormat;

class KernelLogFormatTest extends FormatContract {
    @Override
    Format format() {
        return new KernelLogFormat();
    }
}
