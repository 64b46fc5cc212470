package io.casebook.crash.kernel;

import io.casebook.crash.kernel.Report.Stack;
import io.casebook.crash.kernel.TraceLine.Part;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The processors that are stuck, as a watchdog tells them.
final class StuckCpus {
    /// In kernel/rcu/tree_stall.h, older: kernel/rcutree.c, each on a line of its own.
    private static final Pattern STALLED =
            Pattern.compile("^(?:rcu: )?\\s*(\\d{1,5})(?:-\\S{1,6})?: \\(");

    private StuckCpus() {}

    /// Whether a report is about processors that do not get on.
    static boolean areIn(Report report) {
        return switch (report.title().kind()) {
            case SOFT_LOCKUP, HARD_LOCKUP, RCU_STALL -> true;
            default -> false;
        };
    }

    /// The task and the processors of which a report speaks.
    static TitledTask titled(Report report) {
        var titled = TitledTask.of(report.title());
        return areIn(report) ? new TitledTask(titled.process(), titled.pid(), of(report)) : titled;
    }

    /// Once all is read: what is told of a processor that is stuck is what the report is about,
    /// whoever wrote it; the stack of whoever found it is not.
    static void settle(Report report) {
        var stuck = areIn(report) ? of(report) : Set.<Integer>of();
        if (report.stacks().stream().noneMatch(it -> !it.isEmpty() && it.isOneOf(stuck))) {
            settleTasks(report);
            return;
        }
        for (var stack : report.stacks()) {
            if (stack.part != Part.AFTERMATH && stack.part != Part.EARLIER) {
                var other = stack.part == Part.MAIN ? Part.OTHER_CPU : stack.part;
                stack.part = stack.isOneOf(stuck) ? Part.MAIN : other;
            }
        }
    }

    /// Empty where the report does not tell them.
    static Set<Integer> of(Report report) {
        var cpus = new LinkedHashSet<Integer>();
        report.titles().stream()
                .filter(it -> it.kind() == report.title().kind())
                .forEach(it -> cpus.addAll(TitledTask.of(it).cpus()));
        if (report.title().kind() == ReportKind.RCU_STALL) {
            for (var text : report.texts()) {
                var stalled = STALLED.matcher(text);
                if (stalled.find()) {
                    cpus.add(Integer.valueOf(stalled.group(1)));
                }
            }
        }
        return cpus;
    }

    /// Where no processor is told, a task is that keeps the grace period from ending.
    private static void settleTasks(Report report) {
        if (report.stacks(Part.MAIN).stream().allMatch(Stack::isEmpty)) {
            report.stacks().stream()
                    .filter(it -> it.isOfTask && !it.isEmpty())
                    .findFirst()
                    .ifPresent(it -> it.part = Part.MAIN);
        }
    }
}
