package io.casebook.crash.kernel;

import io.casebook.model.Evidence;
import io.casebook.model.MemoryKill;
import io.casebook.model.MemoryKill.Limit;
import io.casebook.model.MemoryKill.Victim;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Gathers what the kernel tells of one kill for lack of memory, from the task that asked to the
/// task that was killed.
final class MemoryKillReader {
    private static final Pattern INVOKED =
            Pattern.compile(
                    "^(.{1,64}?) invoked oom-killer:"
                            + " gfp_mask=(0x[0-9a-f]{1,8}(?:\\([^)]{0,300}\\))?)"
                            + ".*?\\border=(\\d{1,2})");

    private static final Pattern KILL =
            Pattern.compile("[Kk]ill process (\\d{1,9}) \\((.{1,64}?)\\),? score (\\d{1,9})");

    private static final Pattern KILLED =
            Pattern.compile(
                    "Killed process (\\d{1,9}),? (?:UID \\d{1,10}, )?"
                            + "\\((.{1,64}?)\\)(?= total-vm:| vsz:|[.,]|$)");

    private static final Pattern RESIDENT =
            Pattern.compile("(?:anon|file|shmem)-rss:(\\d{1,15})kB");
    private static final Pattern CONSTRAINT =
            Pattern.compile(
                    "^oom-kill:constraint=CONSTRAINT_([A-Z_]{1,20})"
                        + ",nodemask=([^,]{0,200}(?:,\\d[^,]{0,20}){0,50}),cpuset=([^,]{0,300})");

    private static final Pattern GROUP = Pattern.compile(",oom_memcg=([^,]{1,4000}),task_memcg=");
    private static final Pattern OLD_GROUP =
            Pattern.compile("^Task in .{1,4000} killed as a result of limit of (.{1,4000})$");

    private static final Pattern USAGE =
            Pattern.compile("^memory: usage \\d{1,15}kB, limit (\\d{1,16})kB");
    private static final Pattern SWAP_FREE = Pattern.compile("^Free swap += (\\d{1,15})kB");
    private static final Pattern SWAP = Pattern.compile("^Total swap += (\\d{1,15})kB");
    private static final Pattern RAM = Pattern.compile("^(\\d{1,15}) pages (?:of )?RAM$");
    private static final long KILO = 1024;

    private final ReportLine first;
    private final MemoryTable table = new MemoryTable();
    private ReportLine last;
    private @Nullable String invoker;
    private @Nullable String flags;
    private @Nullable Integer order;
    private Limit limit = Limit.MACHINE;
    private @Nullable String limited;
    private @Nullable Long limitKilobytes;
    private @Nullable Long ramPages;
    private @Nullable Long swapFree;
    private @Nullable Long swap;
    private @Nullable Long score;
    private @Nullable Victim victim;
    private boolean group;

    MemoryKillReader(ReportLine first) {
        this.first = first;
        last = first;
    }

    /// Whether a line is the beginning of a kill.
    static boolean isBeginning(String text) {
        return text.contains(" invoked oom-killer: ") && INVOKED.matcher(text).find();
    }

    /// Whether a line tells of a kill, though its beginning may be lost.
    static boolean tells(String text) {
        return text.startsWith("oom-kill:constraint=")
                || (text.contains("ut of memory") && text.contains("ill"))
                        && (KILL.matcher(text).find() || KILLED.matcher(text).find());
    }

    /// Whether everything is told.
    boolean isComplete() {
        return victim != null;
    }

    void read(ReportLine line) {
        var text = line.text().strip();
        if (table.read(text) || begins(text) || limits(text) || sizes(text) || kills(text)) {
            last = line;
        }
    }

    private boolean begins(String text) {
        var found = INVOKED.matcher(text);
        if (!text.contains("invoked oom-killer") || !found.find()) {
            return false;
        }
        invoker = found.group(1);
        flags = found.group(2);
        order = Integer.valueOf(found.group(3));
        return true;
    }

    private boolean limits(String text) {
        var old = OLD_GROUP.matcher(text);
        var constraint = CONSTRAINT.matcher(text);
        if (old.matches()) {
            limit(Limit.CONTROL_GROUP, old.group(1));
        } else if (text.startsWith("Memory cgroup out of memory") && limit == Limit.MACHINE) {
            limit(Limit.CONTROL_GROUP, null);
        } else if (constraint.find()) {
            constraint(constraint, text);
            return true;
        } else if (text.contains("are going to be killed due to memory.oom.group")) {
            group = true;
            return true;
        }
        return old.hasMatch();
    }

    private void limit(Limit whose, @Nullable String name) {
        limit = whose;
        limited = name;
    }

    private void constraint(Matcher constraint, String text) {
        switch (constraint.group(1)) {
            case "MEMCG" -> {
                var name = GROUP.matcher(text);
                limit(Limit.CONTROL_GROUP, name.find() ? name.group(1) : null);
            }
            case "CPUSET" -> limit(Limit.CPUSET, constraint.group(3));
            case "MEMORY_POLICY" -> limit(Limit.MEMORY_POLICY, constraint.group(2));
            default -> limit(Limit.MACHINE, null);
        }
    }

    private boolean sizes(String text) {
        limitKilobytes = number(USAGE, text, limitKilobytes);
        swapFree = number(SWAP_FREE, text, swapFree);
        swap = number(SWAP, text, swap);
        ramPages = number(RAM, text, ramPages);
        return Stream.of(USAGE, SWAP_FREE, SWAP, RAM).anyMatch(it -> it.matcher(text).find());
    }

    private static @Nullable Long number(Pattern pattern, String text, @Nullable Long before) {
        var found = pattern.matcher(text);
        return before == null && found.find() ? Long.valueOf(found.group(1)) : before;
    }

    private boolean kills(String text) {
        var chosen = KILL.matcher(text);
        var killed = KILLED.matcher(text);
        if (chosen.find()) {
            score = Long.valueOf(chosen.group(3));
            return true;
        }
        if (!killed.find()) {
            return false;
        }
        victim =
                new Victim(Long.parseLong(killed.group(1)), killed.group(2), score, resident(text));
        return true;
    }

    private static @Nullable Long resident(String text) {
        var sizes = RESIDENT.matcher(text).results().mapToLong(it -> Long.parseLong(it.group(1)));
        var sum = sizes.sum();
        return text.contains("-rss:") ? sum * KILO : null;
    }

    /// What was told; empty where it is less than a limit or a victim.
    Optional<MemoryKill> finish(Subject subject) {
        if (victim == null && invoker == null) {
            return Optional.empty();
        }
        var row = first.row();
        var page = table.pageBytes(victim);
        return Optional.of(
                new MemoryKill(
                        subject,
                        row.chunk().reading(row.index()),
                        row.readingText(),
                        row.chunk().nanos(row.index()),
                        evidence(),
                        invoker,
                        order,
                        flags,
                        limit,
                        limited,
                        limitKilobytes == null ? null : limitKilobytes * KILO,
                        ramPages == null ? null : ramPages * page,
                        swapFree == null ? null : swapFree * KILO,
                        swap == null ? null : swap * KILO,
                        victim,
                        table.users(page),
                        page,
                        group));
    }

    private Evidence evidence() {
        return ReportLine.evidence(first.row(), last.row());
    }
}
