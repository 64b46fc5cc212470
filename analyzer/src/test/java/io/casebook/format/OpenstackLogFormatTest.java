package io.casebook.format;

import io.casebook.format.openstack.OpenstackLog;

class OpenstackLogFormatTest extends FormatContract {
    @Override
    Format format() {
        return new OpenstackLog();
    }
}
