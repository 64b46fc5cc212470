package io.casebook.format;

import io.casebook.format.cloudinit.CloudInitLog;

class CloudInitLogFormatTest extends FormatContract {
    @Override
    Format format() {
        return new CloudInitLog();
    }
}
