package io.casebook.format.qemu;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// What `ps aux`, `ps -ef`, `ps -elf` or `ps alx` printed, as support archives keep it. The guests
/// that run are in it with the command lines by which they were started.
public final class ProcessList implements Format {
    private static final int LOOKED_AT = 200;
    private static final int LEAST_SHARE = 60;
    private static final int LIKELIHOOD = 95;

    @Override
    public String id() {
        return "process-list";
    }

    @Override
    public String title() {
        return "process list (ps)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var lines = head.lines(LOOKED_AT).stream().filter(line -> !line.isBlank()).toList();
        if (lines.size() < 2 || !ProcessLine.isHeader(lines.getFirst())) {
            return 0;
        }
        return 100 * fitting(lines) / (lines.size() - 1) >= LEAST_SHARE ? LIKELIHOOD : 0;
    }

    private static int fitting(List<String> lines) {
        return (int)
                lines.stream()
                        .skip(1)
                        .map(line -> line.getBytes(StandardCharsets.UTF_8))
                        .filter(line -> ProcessLine.of(line, 0, line.length) != null)
                        .count();
    }

    @Override
    public RecordParser newParser() {
        return new ProcessRecords();
    }
}
