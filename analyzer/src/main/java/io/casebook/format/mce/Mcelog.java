package io.casebook.format.mce;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

/// What mcelog writes to `/var/log/mcelog` or prints.
public final class Mcelog implements Format {
    private static final int LOOKED_AT = 100;
    private static final int CERTAIN = 96;

    @Override
    public String id() {
        return "mcelog";
    }

    @Override
    public String title() {
        return "machine checks (mcelog)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var lines = head.lines(LOOKED_AT);
        var starts = lines.stream().anyMatch(MachineCheck::starts);
        var parts =
                lines.stream().anyMatch(line -> line.startsWith("CPU ") && line.contains(" BANK "));
        var states = lines.stream().anyMatch(line -> line.startsWith("STATUS "));
        return starts && parts && states ? CERTAIN : 0;
    }

    @Override
    public RecordParser newParser() {
        return new McelogRecords();
    }
}
