package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Part;
import io.casebook.crash.kernel.TraceLine.Task;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who was running, or who hangs, as a report says it in whatever place.
///
/// @param kernel its version; null where the report does not tell it
/// @param taint letters; null where there are none
record RunningTask(
        @Nullable String process,
        @Nullable Long pid,
        @Nullable Integer cpu,
        @Nullable String kernel,
        @Nullable String taint) {
    /// Names of tasks may hold blanks and colons; the kernel cuts them at 15 characters, those of
    /// its workers at 64.
    private static final String NAME = "(?<name>.{1,64}?)";

    private static final String PID = "(?<pid>\\d{1,9})";

    /// In the title: kernel/hung_task.c, kernel/watchdog.c, lib/smp_processor_id.c,
    // mm/page_alloc.c.
    private static final List<Pattern> IN_TITLE =
            List.of(
                    Pattern.compile("^" + NAME + ":" + PID + " (?:blocked|can't die) "),
                    Pattern.compile("\\[" + NAME + ":" + PID + "\\]"),
                    Pattern.compile(" code: " + NAME + "/" + PID + "$"),
                    Pattern.compile("^: " + NAME + "/" + PID + "/0x"),
                    Pattern.compile("CPU#\\d{1,5}: " + NAME + "/" + PID + "$"));

    /// In other lines: mm/kasan/report.c, kernel/sched/core.c, kernel/locking/lockdep.c, and the
    /// line `Process ` until Linux 3.10.
    private static final List<Pattern> IN_TEXT =
            List.of(
                    Pattern.compile(" by task " + NAME + "/" + PID + "(?::|$)"),
                    Pattern.compile("^in_atomic.* pid: " + PID + ", name: " + NAME + "$"),
                    Pattern.compile("^" + NAME + "/" + PID + " is trying to (?:acquire|release) "),
                    Pattern.compile("^" + NAME + " \\(pid: " + PID + ", "));

    /// `CPU 3` alone is el6, `CPU#3` and `cpu 3` are titles of watchdogs.
    private static final Pattern CPU =
            Pattern.compile("(?:^CPU |CPU ?#|on cpu |on CPU ?#?\\{? ?)(?<cpu>\\d{1,5})\\b");

    static RunningTask of(Report report) {
        var task = task(report);
        var other = named(report);
        return new RunningTask(
                task.map(Task::process).orElse(other.map(it -> it.group("name")).orElse(null)),
                task.map(Task::pid)
                        .orElse(other.map(it -> Long.valueOf(it.group("pid"))).orElse(null)),
                task.map(Task::cpu).orElseGet(() -> cpu(report)),
                task.map(Task::kernel).orElseGet(() -> release(report, TraceLine.Release::kernel)),
                task.map(Task::taint)
                        .or(() -> Optional.ofNullable(release(report, TraceLine.Release::taint)))
                        .filter(it -> !it.isEmpty())
                        .orElse(null));
    }

    /// That of a hung task is named by its title; who prints the report is the watchdog.
    private static Optional<Task> task(Report report) {
        return report.title().kind() == ReportKind.HUNG_TASK
                ? Optional.empty()
                : Stream.of(Part.MAIN, Part.OTHER_CPU, Part.AFTERMATH)
                        .flatMap(part -> report.stacks(part).stream())
                        .map(it -> it.task)
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    private static Optional<MatchResult> named(Report report) {
        var texts = Stream.concat(Stream.ofNullable(report.process()), report.texts().stream());
        return Stream.concat(find(IN_TITLE, Stream.of(report.title().rest())), find(IN_TEXT, texts))
                .findFirst();
    }

    private static Stream<MatchResult> find(List<Pattern> patterns, Stream<String> texts) {
        return texts.flatMap(text -> patterns.stream().map(it -> it.matcher(text)))
                .filter(it -> it.find())
                .map(it -> it.toMatchResult());
    }

    private static @Nullable Integer cpu(Report report) {
        var title = report.title().words() + report.title().rest();
        return Stream.concat(Stream.of(title), report.texts().stream())
                .map(CPU::matcher)
                .filter(it -> it.find())
                .findFirst()
                .map(it -> Integer.valueOf(it.group("cpu")))
                .orElse(null);
    }

    private static @Nullable String release(
            Report report, Function<TraceLine.Release, String> part) {
        var release = report.release();
        return release == null ? null : part.apply(release);
    }
}
