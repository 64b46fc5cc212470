package io.casebook.format;

import io.casebook.format.vmware.VmwareLog;

class VmwareLogFormatTest extends FormatContract {
    @Override
    Format format() {
        return new VmwareLog();
    }
}
