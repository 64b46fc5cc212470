package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Part;
import io.casebook.crash.kernel.TraceLine.Task;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
    private static final String NAME = TitledTask.NAME;
    private static final String PID = TitledTask.PID;

    /// In other lines: mm/kasan/report.c, kernel/sched/core.c, kernel/locking/lockdep.c, and the
    /// line `Process ` until Linux 3.10.
    private static final List<Pattern> IN_TEXT =
            List.of(
                    Pattern.compile(" by task " + NAME + "/" + PID + "(?::|$)"),
                    Pattern.compile("^in_atomic.* pid: " + PID + ", name: " + NAME + "$"),
                    Pattern.compile("^" + NAME + "/" + PID + " is trying to (?:acquire|release) "),
                    Pattern.compile("^" + NAME + " \\(pid: " + PID + ", "));

    /// `CPU 3` alone is el6.
    private static final Pattern CPU =
            Pattern.compile("(?:^CPU |CPU ?#|on cpu |on CPU ?#?\\{? ?)(?<cpu>\\d{1,5})\\b");

    static RunningTask of(Report report) {
        var titled = StuckCpus.titled(report);
        var told = told(report, titled);
        return new RunningTask(
                told.process(),
                told.pid(),
                cpu(report, titled),
                task(report)
                        .map(Task::kernel)
                        .orElseGet(() -> release(report, TraceLine.Release::kernel)),
                task(report)
                        .map(Task::taint)
                        .or(() -> Optional.ofNullable(release(report, TraceLine.Release::taint)))
                        .filter(it -> !it.isEmpty())
                        .orElse(null));
    }

    private record Name(@Nullable String process, @Nullable Long pid) {}

    /// The title is never overruled; where it tells no name, others do.
    private static Name told(Report report, TitledTask titled) {
        var task = task(report).filter(titled::fits);
        if (titled.process() != null) {
            return new Name(task.map(Task::process).orElse(titled.process()), titled.pid());
        }
        return task.map(it -> new Name(it.process(), it.pid()))
                .or(() -> shown(report))
                .or(() -> named(report))
                .orElseGet(() -> new Name(null, titled.pid()));
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

    private static Optional<Name> shown(Report report) {
        return Optional.ofNullable(ToldStack.of(report))
                .map(it -> it.shown)
                .map(it -> new Name(it.process(), it.pid()));
    }

    private static Optional<Name> named(Report report) {
        var texts = Stream.concat(Stream.ofNullable(report.process()), report.texts().stream());
        return texts.flatMap(text -> IN_TEXT.stream().map(it -> it.matcher(text)))
                .filter(it -> it.find())
                .map(it -> new Name(it.group("name"), Long.valueOf(it.group("pid"))))
                .findFirst();
    }

    /// The stack tells which of several processors it was.
    private static @Nullable Integer cpu(Report report, TitledTask titled) {
        var told = ToldStack.of(report);
        var ofStack = told == null ? null : told.cpu();
        if (ofStack != null && (titled.cpus().isEmpty() || titled.cpus().contains(ofStack))) {
            return ofStack;
        }
        return Optional.ofNullable(titled.cpu())
                .or(() -> task(report).map(Task::cpu))
                .or(() -> inTexts(report))
                .orElse(null);
    }

    private static Optional<Integer> inTexts(Report report) {
        return report.texts().stream()
                .map(CPU::matcher)
                .filter(it -> it.find())
                .findFirst()
                .map(it -> Integer.valueOf(it.group("cpu")));
    }

    private static @Nullable String release(
            Report report, Function<TraceLine.Release, String> part) {
        var release = report.release();
        return release == null ? null : part.apply(release);
    }
}
