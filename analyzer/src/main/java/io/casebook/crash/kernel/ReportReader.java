package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Hint;
import io.casebook.crash.kernel.TraceLine.Part;
import io.casebook.crash.kernel.TraceLine.Task;
import io.casebook.crash.kernel.TraceLine.Title;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Tells the reports in the lines of one machine apart. Where lines say which thread or processor
/// wrote them, reports that were written at the same time are not mixed up; where they do not, what
/// is uncertain is left out, see [Writer].
final class ReportReader {
    /// A check that failed is told at most so many lines before the title.
    private static final int HINT_REACH = 6;

    /// So many threads or processors may write reports at the same time.
    private static final int MOST_WRITERS = 16;

    /// After so many lines it is looked for writers that have fallen silent.
    private static final int ROUND = 64;

    private final TraceGrammar grammar = new TraceGrammar();
    private final Map<String, Writer> writers = new HashMap<>();
    private final Deque<Recent> hints = new ArrayDeque<>();
    private final List<Finished> finished = new ArrayList<>();
    private long count;

    /// A report with the lines that it spans.
    record Finished(Report report, ReportLine first, ReportLine last) {}

    private record Recent(Hint hint, long number) {}

    /// Whether no report is being read.
    boolean idle() {
        return writers.isEmpty();
    }

    void read(ReportLine line) {
        count++;
        var said = grammar.read(line.text());
        var caller = line.caller() == null ? "" : line.caller();
        closeStale(caller, line);
        var writer = writers.get(caller);
        switch (said) {
            case Title title when TitleForm.isReport(title) -> title(title, line, caller);
            case Title title -> sentence(title, line, caller);
            case Hint hint -> hint(hint, line, writer);
            case Task task -> task(task, line, caller);
            case TraceLine.Shown shown -> shown(shown, line, caller);
            case TraceLine.CutHere _ -> cut(line, writer);
            case TraceLine.OtherStart _ -> otherStart(line, writer);
            case TraceLine.End end -> end(end, line, caller);
            default -> add(said, line, caller);
        }
        writers.values().removeIf(Writer::isSilent);
    }

    private void closeStale(String caller, ReportLine line) {
        var writer = writers.get(caller);
        if (writer != null) {
            close(writer.remove(it -> it.isStale(line, count)));
        }
        if (count % ROUND == 0) {
            writers.values().forEach(it -> close(it.remove(open -> open.isForgotten(count))));
        }
    }

    private void title(Title title, ReportLine line, String caller) {
        makeRoom(caller);
        var writer = writers.computeIfAbsent(caller, it -> new Writer(it.isEmpty()));
        var own = writer.continuedBy(title);
        var continued = own == null ? answered(title) : own;
        if (own != null) {
            writer.turnTo(own);
        }
        if (continued != null) {
            continued.add(title, line, count);
            return;
        }
        close(writer.giveWay(line));
        writer.open(new OpenReport(title, recentHints(), line, count));
    }

    /// Of too many writers the one ends that was silent for the longest time.
    private void makeRoom(String caller) {
        if (writers.size() >= MOST_WRITERS && !writers.containsKey(caller)) {
            writers.entrySet().stream()
                    .min(Comparator.comparingLong(it -> it.getValue().lastNumber()))
                    .map(Map.Entry::getKey)
                    .map(writers::remove)
                    .ifPresent(silent -> close(silent.remove(_ -> true)));
        }
    }

    /// What another processor has found, this one tells itself.
    private @Nullable OpenReport answered(Title title) {
        return title.kind() == ReportKind.HARD_LOCKUP
                ? any(it -> Continuation.continues(title, it))
                : null;
    }

    private @Nullable OpenReport any(Predicate<OpenReport> condition) {
        return writers.values().stream()
                .flatMap(it -> it.reports().stream())
                .filter(condition)
                .findFirst()
                .orElse(null);
    }

    private List<Hint> recentHints() {
        var recent =
                hints.stream()
                        .filter(it -> count - it.number <= HINT_REACH)
                        .map(Recent::hint)
                        .toList();
        hints.clear();
        return recent;
    }

    /// Words that begin a report stand in everyday lines, too; of a hung task they tell who blocks
    /// it, and then the stack of that one.
    private void sentence(Title title, ReportLine line, String caller) {
        add(new TraceLine.Plain(title.words() + title.rest()), line, caller);
        if (title.kind() == ReportKind.HUNG_TASK) {
            add(new TraceLine.Section(Part.OTHER_TASK, null), line, caller);
        }
    }

    private void hint(Hint hint, ReportLine line, @Nullable Writer writer) {
        var report = writer == null ? null : writer.speaking();
        if (report != null && report.isBeginning() && !report.isMixed()) {
            report.add(hint, line, count);
        } else {
            hints.add(new Recent(hint, count));
        }
    }

    /// A task that is none of the report's own shows that its rest is lost.
    private void task(Task task, ReportLine line, String caller) {
        var writer = writers.get(caller);
        if (writer == null) {
            add(task, line, caller);
            return;
        }
        var owner = writer.owner(task);
        if (owner == null) {
            close(writer.removeSpeaking());
            return;
        }
        writer.turnTo(owner);
        owner.add(task, line, count);
    }

    private void shown(TraceLine.Shown task, ReportLine line, String caller) {
        var writer = writers.get(caller);
        var report = writer == null ? null : writer.speaking();
        if (report == null || report.showsTasks()) {
            add(task, line, caller);
        } else {
            otherStart(line, writer);
        }
    }

    /// A report begins; it is not the one that is open.
    private void cut(ReportLine line, @Nullable Writer writer) {
        if (writer != null) {
            close(writer.giveWay(line));
            writer.reports().forEach(OpenReport::cut);
        }
    }

    /// No report begins, so only a report that knows its task may go on.
    private void otherStart(ReportLine line, @Nullable Writer writer) {
        if (writer != null) {
            cut(line, writer);
            close(writer.remove(OpenReport::expectsAnyTask));
        }
    }

    private void end(TraceLine.End end, ReportLine line, String caller) {
        add(end, line, caller);
        var writer = writers.get(caller);
        if (writer != null) {
            writer.end(count);
        }
    }

    private void add(TraceLine said, ReportLine line, String caller) {
        var writer = writers.get(caller);
        if (writer != null && said instanceof TraceLine.StackStart) {
            writer.stackStarts();
        }
        var isFrame = said instanceof TraceLine.Frame || said instanceof TraceLine.Call;
        var interrupted = writer != null && isFrame ? writer.interrupted() : null;
        if (interrupted != null) {
            interrupted.add(said, line, count);
            return;
        }
        var report = writer == null ? null : writer.speaking();
        if (writer == null && !caller.isEmpty()) {
            report = any(OpenReport::asksOthers);
        }
        if (report == null || report.isOver()) {
            return;
        }
        if (report.isMixed() && writer != null) {
            addToMixed(said, line, writer);
        } else {
            report.add(said, line, count);
        }
    }

    private void addToMixed(TraceLine said, ReportLine line, Writer writer) {
        writer.reports().stream()
                .filter(OpenReport::isMixed)
                .forEach(it -> it.note(said, line, count));
        var owner = writer.teller(said);
        if (owner != null) {
            owner.add(said, line, count);
        }
    }

    private void close(List<OpenReport> reports) {
        reports.stream()
                .filter(OpenReport::isBelieved)
                .map(OpenReport::finished)
                .forEach(finished::add);
    }

    /// All reports that were read, by their first lines; the reader is empty then.
    List<Finished> finish() {
        writers.values().forEach(it -> close(it.remove(_ -> true)));
        writers.clear();
        var all = new ArrayList<>(finished);
        finished.clear();
        all.sort(
                (a, b) ->
                        Long.compare(a.first.row().span().offset(), b.first.row().span().offset()));
        return all;
    }
}
