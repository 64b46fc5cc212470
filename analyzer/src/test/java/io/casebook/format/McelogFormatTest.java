package io.casebook.format;

import io.casebook.format.mce.Mcelog;

class McelogFormatTest extends FormatContract {
    @Override
    Format format() {
        return new Mcelog();
    }
}
