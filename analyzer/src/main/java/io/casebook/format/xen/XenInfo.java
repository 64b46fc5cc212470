package io.casebook.format.xen;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

import java.util.Set;

/// What `xl info` and `xm info` print of a host.
public final class XenInfo implements Format {
    private static final int CERTAIN = 96;
    private static final int LEAST_KEYS = 4;
    private static final int LOOKED_AT = 80;

    /// Keys that belong together nowhere else; see `output_xeninfo` in Xen's `tools/xl/xl_info.c`.
    private static final Set<String> KEYS =
            Set.of(
                    "nr_cpus",
                    "nr_nodes",
                    "virt_caps",
                    "xen_major",
                    "xen_minor",
                    "xen_extra",
                    "xen_version",
                    "xen_caps",
                    "xen_scheduler",
                    "xen_commandline",
                    "xen_changeset");

    @Override
    public String id() {
        return "xl-info";
    }

    @Override
    public String title() {
        return "Xen host (xl info)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var keys = head.lines(LOOKED_AT).stream().map(XenInfo::key).filter(KEYS::contains);
        return keys.distinct().count() >= LEAST_KEYS ? CERTAIN : 0;
    }

    private static String key(String line) {
        var colon = line.indexOf(':');
        return colon < 0 ? "" : line.substring(0, colon).strip();
    }

    @Override
    public RecordParser newParser() {
        return new XenInfoRecords();
    }
}
