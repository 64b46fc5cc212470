package io.casebook.format.dump;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A dump of memory, decoded from its binary file: a title with what was dumped and when, then a
/// `key: value` a line. The notation is that of `io.casebook.intake.dump.DumpText`, which writes
/// it.
public final class MemoryDump implements Format {
    private static final byte[] TITLE = "# memory dump: ".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String id() {
        return "memory-dump";
    }

    @Override
    public String title() {
        return "memory dump (Windows, Linux kernel, process)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var bytes = head.bytes();
        var length = Math.min(TITLE.length, bytes.length);
        return Arrays.equals(TITLE, Arrays.copyOf(bytes, length)) ? 100 : 0;
    }

    @Override
    public RecordParser newParser() {
        return new DumpParser();
    }
}
