package io.casebook.format.xen;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

/// What Xen writes: the hypervisor's console (`xl dmesg`, `hypervisor.log`), xend's log, and
/// messages of the toolstack (libxl).
public final class XenLog implements Format {
    /// Nothing else marks each line with `(XEN)`, whatever stamps it may have besides.
    private static final int CERTAIN = 97;

    @Override
    public String id() {
        return "xen-log";
    }

    @Override
    public String title() {
        return "Xen hypervisor, xend and libxl";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        return new XenLines().share(head) > 0 ? CERTAIN : 0;
    }

    @Override
    public RecordParser newParser() {
        return new XenRecords();
    }
}
