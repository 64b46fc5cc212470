package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Hint;
import io.casebook.crash.kernel.TraceLine.Title;
import io.casebook.model.EventChunk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Tells the reports in the lines of one machine apart. Where lines say which thread or processor
/// wrote them, reports that were written at the same time are not mixed up.
final class ReportReader {
    /// So long a report may pause, on a slow console.
    private static final long LONGEST_PAUSE = 30_000_000_000L;

    /// So many lines may a report have; the longest, of lockdep, have a few hundred.
    private static final int MOST_LINES = 1500;

    /// So many lines in a row may say nothing that belongs to a report.
    private static final int MOST_QUIET_LINES = 80;

    /// A check that failed is told at most so many lines before the title.
    private static final int HINT_REACH = 6;

    /// Between a fault and its number are at most so many lines.
    private static final int FAULT_REACH = 12;

    /// What a title without a stack is continued by within so many lines.
    private static final int TITLE_REACH = 25;

    /// So many lines after the end of a report the machine may be stopped because of it.
    private static final int PANIC_REACH = 12;

    /// Since Linux 6.17 the place stands before the function, before that behind it.
    private static final Pattern WARNED_AT =
            Pattern.compile(
                    "(?:(?:CPU: \\d{1,5} PID: \\d{1,9} )?at )?"
                            + "[A-Za-z0-9_./-]{1,200}\\.(?:[chSs]|rs):\\d.*");

    private static final Pattern HUNG = Pattern.compile(":\\d{1,9} (?:blocked |can't die )");

    /// What is told of objects in mm/slub.c.
    private static final Pattern SLAB =
            Pattern.compile(
                    "(?:Poison|(?:Left |Right )?Redzone|kmalloc Redzone|Free|Object|Padding|Wrong"
                            + "|Alignment|Allocated|Attempt|Invalid|Bad|SLUB|Slab|Missing|Not a)");

    /// So many reports may be written at the same time.
    private static final int MOST_OPEN = 16;

    /// So many lines of others may stand between two of a report.
    private static final int MOST_LINES_OF_OTHERS = 5000;

    private final TraceGrammar grammar = new TraceGrammar();
    private final Map<String, OpenReport> open = new HashMap<>();
    private final Deque<Recent> hints = new ArrayDeque<>();
    private final List<Finished> finished = new ArrayList<>();
    private long count;

    /// A report with the lines that it spans.
    record Finished(Report report, ReportLine first, ReportLine last) {}

    private record Recent(Hint hint, long number) {}

    /// Whether no report is being read.
    boolean idle() {
        return open.isEmpty();
    }

    void read(ReportLine line) {
        count++;
        var said = grammar.read(line.text());
        var caller = line.caller() == null ? "" : line.caller();
        closeStale(caller, line);
        closeSilent();
        switch (said) {
            case Title title when isReport(title) -> title(title, line, caller);
            case Title title ->
                    add(new TraceLine.Plain(title.words() + title.rest()), line, caller);
            case Hint hint -> hint(hint, line, caller);
            case TraceLine.CutHere _ -> close(caller);
            case TraceLine.End end -> {
                add(end, line, caller);
                end(caller);
            }
            default -> add(said, line, caller);
        }
    }

    /// A title that is told by everyday lines, too, must have the form of a report.
    private static boolean isReport(Title title) {
        return switch (title.kind()) {
            case WARNING ->
                    title.words().startsWith("BUG") || WARNED_AT.matcher(title.rest()).matches();
            case SLAB -> SLAB.matcher(title.rest()).lookingAt();
            case OTHER_TRAP -> title.rest().contains("[#") || !title.words().contains(": ");
            case HUNG_TASK -> HUNG.matcher(title.rest()).find();
            case PREEMPTIBLE -> title.rest().contains("preemptible");
            default -> true;
        };
    }

    private void closeStale(String caller, ReportLine line) {
        var report = open.get(caller);
        if (report != null && isOver(report, line)) {
            close(caller);
        }
    }

    /// Whoever wrote a report may never write again.
    private void closeSilent() {
        if (count % MOST_LINES_OF_OTHERS == 0) {
            open.entrySet().stream()
                    .filter(it -> count - it.getValue().lastNumber > MOST_LINES_OF_OTHERS)
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(this::close);
        }
    }

    /// Of too many reports the one ends that was silent for the longest time.
    private void makeRoom() {
        if (open.size() >= MOST_OPEN) {
            open.entrySet().stream()
                    .min(Comparator.comparingLong(it -> it.getValue().lastNumber))
                    .map(Map.Entry::getKey)
                    .ifPresent(this::close);
        }
    }

    private boolean isOver(OpenReport report, ReportLine line) {
        return report.lines > MOST_LINES
                || report.quiet > MOST_QUIET_LINES
                || (report.end > 0 && count - report.end > PANIC_REACH)
                || pause(report.last, line) > LONGEST_PAUSE
                || line.row().chunk().startsBoot(line.row().index());
    }

    /// Nanoseconds between two lines; 0 where one is not dated.
    private static long pause(ReportLine before, ReportLine line) {
        var dated = nanos(before) != EventChunk.UNDATED && nanos(line) != EventChunk.UNDATED;
        return dated ? nanos(line) - nanos(before) : 0;
    }

    private static long nanos(ReportLine line) {
        return line.row().chunk().nanos(line.row().index());
    }

    private void end(String caller) {
        var report = open.get(caller);
        if (report != null) {
            report.end = count;
        }
    }

    private void title(Title title, ReportLine line, String caller) {
        var current = open.get(caller);
        if (current != null && continues(title, current)) {
            current.add(title, line, count);
            current.end = 0;
            return;
        }
        close(caller);
        var next = new OpenReport(line);
        while (!hints.isEmpty()) {
            var recent = hints.poll();
            if (count - recent.number <= HINT_REACH) {
                next.report.add(recent.hint);
            }
        }
        makeRoom();
        next.add(title, line, count);
        open.put(caller, next);
    }

    /// The kernel tells of one fault with several titles: what happened, the trap, the panic.
    private static boolean continues(Title title, OpenReport report) {
        var near = report.end == 0 && !report.stack && report.lines <= TITLE_REACH;
        return switch (title.kind()) {
            case PANIC -> true;
            case MACHINE_CHECK -> near && report.report.title().kind() == title.kind();
            case OOPS, INVALID_OPCODE, OTHER_TRAP, INTERNAL_ERROR, UNHANDLED_FAULT ->
                    near || diesOf(report);
            case KERNEL_BUG -> near && isTrapOf(title, report);
            case KMEMLEAK -> near && report.report.title().kind() == ReportKind.KMEMLEAK;
            case RCU_STALL -> near && report.report.title().kind() == ReportKind.RCU_STALL;
            case PAGING_REQUEST, NULL_POINTER ->
                    near && report.report.title().kind() == ReportKind.KERNEL_STACK_OVERFLOW;
            case DOUBLE_FAULT, KERNEL_STACK_OVERFLOW ->
                    near
                            && switch (report.report.title().kind()) {
                                case KERNEL_STACK_OVERFLOW, DOUBLE_FAULT -> true;
                                default -> false;
                            };
            default -> false;
        };
    }

    /// `kernel BUG at a.c:7!` is followed by `Kernel BUG [#1]` (RISC-V) or `Kernel bug
    /// detected[#1]:` (MIPS).
    private static boolean isTrapOf(Title title, OpenReport report) {
        return report.report.title().kind() == title.kind() && !title.words().endsWith(" at ");
    }

    /// Between a fault and the line that counts the kernel's deaths the instruction may stand.
    private static boolean diesOf(OpenReport report) {
        var isFault =
                switch (report.report.title().kind()) {
                    case NULL_POINTER, PAGING_REQUEST, USER_ACCESS, KERNEL_BUG, OTHER_BUG -> true;
                    default -> false;
                };
        return isFault && report.lines <= FAULT_REACH && report.report.titles().size() == 1;
    }

    private void hint(Hint hint, ReportLine line, String caller) {
        var report = open.get(caller);
        if (report != null && !report.stack && report.end == 0) {
            report.add(hint, line, count);
        } else {
            hints.add(new Recent(hint, count));
        }
    }

    private void add(TraceLine said, ReportLine line, String caller) {
        var report = open.get(caller);
        if (report == null && !caller.isEmpty()) {
            report =
                    open.values().stream()
                            .filter(ReportReader::asksOthers)
                            .findFirst()
                            .orElse(null);
        }
        if (report != null && report.end == 0) {
            report.add(said, line, count);
        }
    }

    /// Of a processor that is stuck another one tells; the stack is then written by the former.
    private static boolean asksOthers(OpenReport report) {
        return switch (report.report.title().kind()) {
            case SOFT_LOCKUP, HARD_LOCKUP, RCU_STALL -> true;
            default -> false;
        };
    }

    /// What the kernel calls a bug in words of its own must be told by a stack.
    private static boolean isBelieved(OpenReport report) {
        var title = report.report.title();
        return title.kind() != ReportKind.OTHER_BUG || report.stack || OtherBug.known(title);
    }

    private void close(String caller) {
        var report = open.remove(caller);
        if (report != null && isBelieved(report)) {
            finished.add(new Finished(report.report, report.first, report.last));
        }
    }

    /// All reports that were read, by their first lines; the reader is empty then.
    List<Finished> finish() {
        List.copyOf(open.keySet()).forEach(this::close);
        var all = new ArrayList<>(finished);
        finished.clear();
        all.sort(
                (a, b) ->
                        Long.compare(a.first.row().span().offset(), b.first.row().span().offset()));
        return all;
    }
}
