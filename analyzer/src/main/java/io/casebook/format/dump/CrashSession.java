package io.casebook.format.dump;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

import java.util.regex.Pattern;

/// What the `crash` utility prints of a dumped Linux kernel: the table with which it starts or
/// which `sys` prints, stacks of `bt`, and the output of other commands.
public final class CrashSession implements Format {
    private static final int MOST_LINES = 400;

    /// Labels that stand to the left of a colon, at the right edge of a column.
    private static final Pattern ROW =
            Pattern.compile(
                    " *(KERNEL|DUMPFILE|LOAD AVERAGE|NODENAME|RELEASE|VERSION|MACHINE|PANIC):"
                            + " \\S.*");

    private static final Pattern FRAME =
            Pattern.compile(" *#\\d+ \\[[0-9a-f]{8,16}\\] \\S+ at [0-9a-f]{8,16}.*");
    private static final Pattern PROMPT = Pattern.compile("crash> \\S.*");

    @Override
    public String id() {
        return "crash-session";
    }

    @Override
    public String title() {
        return "session of the crash utility (sys, bt)";
    }

    /// A session that is mostly the kernel's log is left to that format, which dates it.
    @Override
    public int likelihood(ArtifactHead head) {
        var rows = 0;
        var frames = 0;
        var prompts = 0;
        for (var line : head.lines(MOST_LINES)) {
            rows += ROW.matcher(line).matches() ? 1 : 0;
            frames += FRAME.matcher(line).matches() ? 1 : 0;
            prompts += PROMPT.matcher(line).matches() ? 1 : 0;
        }
        if (rows >= 4) {
            return 80;
        }
        return prompts > 0 && frames > 1 ? 70 : 0;
    }

    @Override
    public RecordParser newParser() {
        return new SessionParser();
    }
}
