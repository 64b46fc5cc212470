package io.casebook.format;

import io.casebook.format.windows.WindowsEventText;

class WindowsEventTextFormatTest extends FormatContract {
    @Override
    Format format() {
        return new WindowsEventText();
    }
}
