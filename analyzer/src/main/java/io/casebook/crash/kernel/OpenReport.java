package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Pointer;
import io.casebook.crash.kernel.TraceLine.Task;
import io.casebook.crash.kernel.TraceLine.Title;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A report that is being read.
final class OpenReport {
    /// So many lines may a report have; the longest, of lockdep, have a few hundred.
    private static final int MOST_LINES = 1500;

    /// So many lines in a row may say nothing that belongs to a report.
    private static final int MOST_QUIET_LINES = 80;

    /// So many lines of others may stand between two of a report.
    private static final int MOST_LINES_OF_OTHERS = 400;

    /// So many lines after the end of a report the machine may be stopped because of it.
    private static final int PANIC_REACH = 12;

    /// So long a report may pause, on a slow console.
    private static final long LONGEST_PAUSE = 6_000_000_000L;

    /// So long one processor waits until others have told where they are (lib/nmi_backtrace.c).
    private static final long LONGEST_PAUSE_FOR_OTHERS = 12_000_000_000L;

    /// So long a report may pause that another processor interrupts.
    private static final long LONGEST_INTERRUPTION = 1_000_000_000L;

    private final ReportLine first;
    private final TitledTask titled;
    private final List<TraceLine> sure = new ArrayList<>();
    private Report report = new Report();
    private ReportLine last;
    private long lastNumber;
    private int lines;
    private int quiet;
    private boolean stack;
    private boolean stackAnnounced;
    private boolean mixed;
    private boolean cut;
    private boolean told;
    private @Nullable Task task;

    /// The number of the line at which the report said that it ends; 0 before.
    private long end;

    OpenReport(Title title, List<TraceLine.Hint> hints, ReportLine first, long number) {
        this.first = first;
        last = first;
        titled = TitledTask.of(title);
        hints.forEach(hint -> add(hint, first, number));
        add(title, first, number);
    }

    /// Adds a line that is the report's for sure.
    void add(TraceLine line, ReportLine from, long number) {
        note(line, from, number);
        report.add(line);
        switch (line) {
            case Title it -> {
                sure.add(it);
                end = 0;
                cut = false;
            }
            case TraceLine.Hint it -> sure.add(it);
            case Task it -> {
                sure.add(it);
                task = task == null ? it : task;
                cut = false;
            }
            case TraceLine.StackStart _ -> stackAnnounced = true;
            default -> {}
        }
        stack |= line instanceof TraceLine.Frame;
        stack |= line instanceof TraceLine.Call;
        stack |= line instanceof Pointer;
    }

    /// A line that may be the report's.
    void note(TraceLine line, ReportLine from, long number) {
        lines++;
        var tells = !(line instanceof TraceLine.Plain);
        quiet = tells ? 0 : quiet + 1;
        last = tells ? from : last;
        lastNumber = number;
    }

    /// Another processor writes between the lines: what was taken for the report's since `title`
    /// may be the other's.
    void mix(boolean sinceTitle) {
        if (sinceTitle && !mixed) {
            report = new Report();
            sure.forEach(report::add);
            stack = false;
        }
        mixed = true;
    }

    /// Lines of something else follow; only its own task lets the report go on.
    void cut() {
        cut = true;
    }

    /// The task of another report follows: if frames were told, they were all.
    void giveWay() {
        told |= report.hasFrames();
    }

    /// The number of its last line.
    long lastNumber() {
        return lastNumber;
    }

    void end(long number) {
        end = number;
    }

    boolean isStale(ReportLine line, long number) {
        return lines > MOST_LINES
                || quiet > MOST_QUIET_LINES
                || isForgotten(number)
                || (end > 0 && number - end > PANIC_REACH)
                || pause(line) > longestPause()
                || line.row().chunk().startsBoot(line.row().index());
    }

    /// Whether nothing was written to it for long.
    boolean isForgotten(long number) {
        return number - lastNumber > MOST_LINES_OF_OTHERS;
    }

    private long longestPause() {
        return StuckCpus.areIn(report) ? LONGEST_PAUSE_FOR_OTHERS : LONGEST_PAUSE;
    }

    /// Nanoseconds since its last line.
    private long pause(ReportLine line) {
        return last.nanosUntil(line);
    }

    /// Whether the report may go on though another one begins: what it tells of a stack has not
    /// been told yet.
    boolean mayGoOn(ReportLine line) {
        return isUntold() && pause(line) <= LONGEST_INTERRUPTION;
    }

    /// Whether what it tells of a stack is still missing.
    boolean isUntold() {
        return end == 0 && !isToldInOneLine() && !report.hasFrames();
    }

    private boolean isToldInOneLine() {
        return switch (kind()) {
            case OTHER_BUG, NETDEVICE, FILE_COUNT, BUSY_INODES, KMEMLEAK -> true;
            default -> false;
        };
    }

    /// Whether what it tells at present is about others than its writer.
    boolean tellsOfOthers() {
        return report.isOfOthers();
    }

    /// Whether a task is that of which the title speaks.
    boolean expects(Task other) {
        return task == null && !titled.isUnknown() && titled.fits(other);
    }

    /// Whether any task may be its own.
    boolean expectsAnyTask() {
        return task == null && titled.isUnknown();
    }

    /// Whether it waits for a task of which nothing is known.
    boolean awaitsAnyTask() {
        return isUntold() && expectsAnyTask();
    }

    /// Whether the title speaks of another task than that which should be its writer.
    boolean contradicts(Task other) {
        return switch (kind()) {
            case HUNG_TASK, HARD_LOCKUP, RCU_STALL, WORKQUEUE_LOCKUP, MACHINE_CHECK -> false;
            default -> task == null && !report.isOfOthers() && !titled.fits(other);
        };
    }

    /// Whether it has told who ran, but no stack yet.
    boolean awaitsStack() {
        return end == 0 && !cut && !mixed && task != null && !report.hasFrames();
    }

    /// Whether its stack has begun and may go on.
    boolean isInStack() {
        return isSpeaking() && !mixed && task != null && stackAnnounced;
    }

    /// Of reports that are mixed only one whose task was told, and not yet its stack, tells it now.
    boolean mayTellStack() {
        return mixed && end == 0 && task != null && !told;
    }

    boolean hasTask() {
        return task != null;
    }

    /// Whether the title names the function at whose instruction a processor stood.
    boolean names(Pointer pointer) {
        return report.title().symbols().stream()
                .anyMatch(it -> it.function().equals(pointer.symbol().function()));
    }

    boolean namesNothing() {
        return report.title().symbols().isEmpty();
    }

    boolean isMixed() {
        return mixed;
    }

    /// Whether lines that do not say whose they are may be its own.
    boolean isSpeaking() {
        return end == 0 && !cut;
    }

    boolean isOver() {
        return end > 0;
    }

    /// Whether no stack was told yet.
    boolean isBeginning() {
        return end == 0 && !stack;
    }

    boolean stackIsAnnounced() {
        return stackAnnounced;
    }

    boolean hasFrames() {
        return report.hasFrames();
    }

    boolean hasStack() {
        return stack;
    }

    /// Of a processor that is stuck another one tells; the stack is then written by the former.
    boolean asksOthers() {
        return StuckCpus.areIn(report);
    }

    /// Whether the scheduler shows tasks in it.
    boolean showsTasks() {
        return switch (kind()) {
            case HUNG_TASK, RCU_STALL, WORKQUEUE_LOCKUP -> true;
            default -> report.isOfOthers();
        };
    }

    ReportKind kind() {
        return report.title().kind();
    }

    TitledTask titled() {
        return titled;
    }

    int lines() {
        return lines;
    }

    int titles() {
        return report.titles().size();
    }

    boolean lastTitleIsInlined() {
        return isBeginning() && InlinedTitle.is(report.titles());
    }

    /// What the kernel calls a bug in words of its own must be told by a stack.
    boolean isBelieved() {
        return kind() != ReportKind.OTHER_BUG || stack || OtherBug.known(report.title());
    }

    ReportReader.Finished finished() {
        StuckCpus.settle(report);
        return new ReportReader.Finished(report, first, last);
    }
}
