package io.casebook.format;

import io.casebook.format.libvirt.LibvirtdLog;

class LibvirtdLogFormatTest extends FormatContract {
    @Override
    Format format() {
        return new LibvirtdLog();
    }
}
