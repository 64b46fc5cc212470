package io.casebook.format;

import io.casebook.format.xen.XenInfo;

class XenInfoFormatTest extends FormatContract {
    @Override
    Format format() {
        return new XenInfo();
    }
}
