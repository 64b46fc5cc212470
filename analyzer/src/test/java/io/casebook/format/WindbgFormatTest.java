package io.casebook.format;

import io.casebook.format.windbg.WindbgFormat;

class WindbgFormatTest extends FormatContract {
    @Override
    Format format() {
        return new WindbgFormat();
    }
}
