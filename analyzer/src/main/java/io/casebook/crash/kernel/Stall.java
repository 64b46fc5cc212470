package io.casebook.crash.kernel;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// For how long something did not get on, as its watchdog says, and which work a worker is
/// stuck in.
final class Stall {
    /// In kernel/watchdog.c, kernel/workqueue.c, kernel/hung_task.c, kernel/rcu/tree_stall.h and
    /// arch/powerpc/kernel/watchdog.c.
    private static final List<Pattern> FOR =
            List.of(
                    Pattern.compile("stuck for (\\d{1,9})( ?s)\\b"),
                    Pattern.compile(" for more than (\\d{1,9})( seconds)"),
                    Pattern.compile("[( ]t=(\\d{1,9})( jiffies)\\b"),
                    Pattern.compile("\\} (\\d{1,9})( jiffies) s: "));

    private static final Pattern BEAT =
            Pattern.compile("heartbeat TB:.{1,40}\\((\\d{1,12})ms ago\\)");

    /// In kernel/workqueue.c, show_pwq.
    private static final Pattern IN_FLIGHT =
            Pattern.compile("[ ,](\\d{1,9})(?:\\(RESCUER\\))?:([A-Za-z_][A-Za-z0-9_.]{0,200})");

    private Stall() {}

    static void tell(Report report, Map<String, String> facts) {
        if (!isStall(report.title().kind())) {
            return;
        }
        for (var text : texts(report).toList()) {
            for (var pattern : FOR) {
                var told = pattern.matcher(text);
                if (told.find()) {
                    var unit = told.group(2).startsWith(" j") ? " jiffies" : " s";
                    facts.putIfAbsent("stalled.for", told.group(1) + unit);
                }
            }
            var beat = BEAT.matcher(text);
            if (beat.find()) {
                facts.putIfAbsent("stalled.for", beat.group(1) + " ms");
            }
        }
        if (report.title().kind() == ReportKind.WORKQUEUE_LOCKUP) {
            work(report, facts);
        }
    }

    private static boolean isStall(ReportKind kind) {
        return switch (kind) {
            case SOFT_LOCKUP, HARD_LOCKUP, RCU_STALL, HUNG_TASK, WORKQUEUE_LOCKUP -> true;
            default -> false;
        };
    }

    private static Stream<String> texts(Report report) {
        return Stream.concat(
                report.titles().stream().map(TraceLine.Title::rest), report.texts().stream());
    }

    /// The work of the worker whose stack is told; where none is, the first that does not end.
    private static void work(Report report, Map<String, String> facts) {
        var told = ToldStack.of(report);
        var shown = told == null ? null : told.shown;
        for (var text : report.texts()) {
            var work = IN_FLIGHT.matcher(text.contains("in-flight:") ? text : "");
            while (work.find()) {
                if (shown == null || shown.pid() == Long.parseLong(work.group(1))) {
                    facts.putIfAbsent("work", work.group(2));
                }
            }
        }
    }
}
