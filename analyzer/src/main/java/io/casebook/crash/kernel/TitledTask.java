package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Task;
import io.casebook.crash.kernel.TraceLine.Title;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The task and the processors of which the title of a report speaks. No later line overrules it.
///
/// @param process null where the title does not name it
/// @param pid null where the title does not tell it
/// @param cpus in the order in which they are told
record TitledTask(@Nullable String process, @Nullable Long pid, Set<Integer> cpus) {
    /// Names of tasks may hold blanks and colons; the kernel cuts them at 15 characters, those of
    /// its workers at 64.
    static final String NAME = "(?<name>.{1,64}?)";

    static final String PID = "(?<pid>\\d{1,9})";

    /// In kernel/hung_task.c, kernel/watchdog.c, lib/smp_processor_id.c, mm/page_alloc.c.
    private static final List<Pattern> TASK =
            List.of(
                    Pattern.compile("^" + NAME + ":" + PID + " (?:blocked|can't die) "),
                    Pattern.compile("\\[" + NAME + ":" + PID + "\\]"),
                    Pattern.compile(" code: " + NAME + "/" + PID + "$"),
                    Pattern.compile("^: " + NAME + "/" + PID + "/0x"),
                    Pattern.compile("CPU#\\d{1,5}: " + NAME + "/" + PID + "$"));

    /// In kernel/panic.c.
    private static final Pattern WARNED = Pattern.compile("CPU: (\\d{1,5}) PID: (\\d{1,9}) ");

    /// Of processors that others watch: kernel/rcu/tree_stall.h, arch/powerpc/kernel/watchdog.c.
    private static final Pattern WATCHED =
            Pattern.compile("(?:CPUs/tasks: ?\\{|on other CPUs|on CPUs?:? ?\\{)([^}\\[(]{0,2000})");

    private static final Pattern LISTED = Pattern.compile("(?:^|[ ,])(\\d{1,5})(?=[-, .}]|$)");

    /// `CPU 3` alone is el6, `CPU#3` and `cpu 3` are titles of watchdogs, `cpus=3` is a pool of
    /// workers.
    private static final Pattern CPU =
            Pattern.compile(
                    "(?:^CPU |\\]: CPU |detected CPU |CPU ?#|on cpu |on CPU"
                            + " ?#?|CPU:|cpus=)(\\d{1,5})(?![-,\\d])");

    static TitledTask of(Title title) {
        var text = title.words() + title.rest();
        var warned = WARNED.matcher(text);
        if (warned.find()) {
            var cpu = Integer.valueOf(warned.group(1));
            return new TitledTask(null, Long.valueOf(warned.group(2)), Set.of(cpu));
        }
        var task = task(title.rest());
        return new TitledTask(
                task.map(it -> it.group("name")).orElse(null),
                task.map(it -> Long.valueOf(it.group("pid"))).orElse(null),
                cpus(text));
    }

    private static Optional<MatchResult> task(String text) {
        return TASK.stream()
                .map(it -> it.matcher(text))
                .filter(it -> it.find())
                .map(it -> it.toMatchResult())
                .findFirst();
    }

    private static Set<Integer> cpus(String text) {
        var watched = WATCHED.matcher(text);
        if (watched.find()) {
            return listed(watched.group(1));
        }
        var cpu = CPU.matcher(text);
        return cpu.find() ? Set.of(Integer.valueOf(cpu.group(1))) : Set.of();
    }

    private static Set<Integer> listed(String list) {
        var cpus = new LinkedHashSet<Integer>();
        var cpu = LISTED.matcher(list);
        while (cpu.find()) {
            cpus.add(Integer.valueOf(cpu.group(1)));
        }
        return cpus;
    }

    /// The first of the processors; null where the title tells none.
    @Nullable Integer cpu() {
        return cpus.stream().findFirst().orElse(null);
    }

    /// Whether the title tells nothing of it.
    boolean isUnknown() {
        return pid == null && cpus.isEmpty();
    }

    /// Whether what the title tells of a task is true of another.
    boolean fits(Task task) {
        var samePid = pid == null || task.pid() == null || pid.equals(task.pid());
        return samePid && (cpus.isEmpty() || task.cpu() == null || cpus.contains(task.cpu()));
    }
}
