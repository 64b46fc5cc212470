package io.casebook.format.ipmi;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

import java.nio.charset.StandardCharsets;

/// What `ipmitool sel list` and `ipmitool sel elist` print.
public final class SystemEventLog implements Format {
    private static final int LOOKED_AT = 200;
    private static final int LEAST_SHARE = 60;
    private static final int CERTAIN = 96;

    @Override
    public String id() {
        return "ipmi-sel";
    }

    @Override
    public String title() {
        return "IPMI system event log (ipmitool sel)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var lines = head.lines(LOOKED_AT).stream().filter(line -> !line.isBlank()).toList();
        var entries = lines.stream().filter(SystemEventLog::isEntry).count();
        return entries > 0 && 100 * entries >= (long) LEAST_SHARE * lines.size() ? CERTAIN : 0;
    }

    private static boolean isEntry(String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        return Entry.of(bytes, 0, bytes.length) != null;
    }

    @Override
    public RecordParser newParser() {
        return new EntryRecords();
    }
}
