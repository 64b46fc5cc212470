package io.casebook.format;

import io.casebook.format.qemu.QemuDomainLog;

class QemuDomainLogFormatTest extends FormatContract {
    @Override
    Format format() {
        return new QemuDomainLog();
    }
}
