package io.casebook.crash.kernel;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// Lines that begin with a name, so that no first words tell them.
final class NamedLines {
    /// kernel/sched/core.c, sched_show_task, since Linux 5.10.
    private static final Pattern SHOWN =
            Pattern.compile(
                    "^task:(?<name>.{1,64}?) +state:[A-Za-z?]\\b.{0,80}? pid:"
                            + " {0,9}(?<pid>\\d{1,9})\\b");

    private static final Pattern SHOWN_BEFORE =
            Pattern.compile(
                    "^(?<name>[^ \\[<].{0,14}?) +[RSDTtZXxKWPNI] +(?:running task|[0-9a-f]{8,16})"
                            + " +\\d{1,6} +(?<pid>\\d{1,9}) +\\d{1,9}(?: |$)");

    /// mm/page_alloc.c, mm/oom_kill.c, mm/vmalloc.c.
    private static final Pattern OTHER =
            Pattern.compile(
                    "^.{1,64}?(?:: page allocation (?:failure|stall)| invoked oom-killer: "
                            + "|: vmalloc (?:size|error))");

    /// drivers/tty/sysrq.c
    private static final Pattern ASKED = Pattern.compile("^(?:sysrq: )?(?:SysRq : |sysrq: )");

    private NamedLines() {}

    /// What the line is; null for all others.
    static @Nullable TraceLine read(String line) {
        if (OTHER.matcher(line).lookingAt() || ASKED.matcher(line).lookingAt()) {
            return new TraceLine.OtherStart();
        }
        var shown = (line.startsWith("task:") ? SHOWN : SHOWN_BEFORE).matcher(line);
        return shown.lookingAt()
                ? new TraceLine.Shown(
                        shown.group("name").strip(), Long.parseLong(shown.group("pid")))
                : null;
    }
}
