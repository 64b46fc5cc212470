package io.casebook.crash.kernel;

import io.casebook.crash.kernel.Report.Stack;
import io.casebook.crash.kernel.TraceLine.Frame;
import io.casebook.crash.kernel.TraceLine.Part;
import io.casebook.model.Crash;
import io.casebook.model.EventTable;
import io.casebook.model.Evidence;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads the crashes of Linux kernels from the logs that tell of them.
public final class KernelCrashes {
    /// Lines before the first words of a report that say which check failed.
    private static final int LINES_BEFORE = 8;

    /// Evidence longer than this is cut; the span still tells its whole length.
    private static final int LONGEST_EVIDENCE = 1 << 16;

    private final GuiltyFunction guilty = new GuiltyFunction(BystanderFunctions.shipped());
    private final ReportTitle titles = new ReportTitle(guilty);

    /// Says of which machine's kernel a record is; null where no kernel wrote it.
    @FunctionalInterface
    public interface KernelRecords {
        @Nullable String host(EventTable.Row row);
    }

    /// The crashes of a log, in order.
    ///
    /// @param marked rows that hold a [io.casebook.crash.CrashMark], ascending
    /// @param records tells the kernel's records from others
    public List<Crash> read(EventTable table, int[] marked, KernelRecords records) {
        var readers = new HashMap<String, ReportReader>();
        var next = 0;
        for (var mark : marked) {
            var row = Math.max(next, mark - LINES_BEFORE);
            while (row < table.size() && (row <= mark || isReading(readers))) {
                read(table.row(row++), records, readers);
            }
            next = row;
        }
        return finish(readers);
    }

    private static boolean isReading(Map<String, ReportReader> readers) {
        return readers.values().stream().anyMatch(reader -> !reader.idle());
    }

    private static void read(
            EventTable.Row row, KernelRecords records, Map<String, ReportReader> readers) {
        var host = records.host(row);
        if (host != null) {
            var reader = readers.computeIfAbsent(host, _ -> new ReportReader());
            ReportLine.of(row).forEach(reader::read);
        }
    }

    private List<Crash> finish(Map<String, ReportReader> readers) {
        var crashes = new ArrayList<Crash>();
        readers.forEach(
                (host, reader) ->
                        reader.finish().stream()
                                .filter(it -> !guilty.isNotice(it.report()))
                                .forEach(report -> crashes.add(crash(host, report))));
        crashes.sort(
                (a, b) -> Long.compare(a.evidence().span().offset(), b.evidence().span().offset()));
        return crashes;
    }

    private Crash crash(String host, ReportReader.Finished finished) {
        var report = finished.report();
        var row = finished.first().row();
        var task =
                report.stacks(Part.MAIN).stream()
                        .map(it -> it.task)
                        .filter(Objects::nonNull)
                        .findFirst();
        return new Crash(
                Crash.Kind.LINUX_KERNEL,
                Subject.host(host),
                titles.of(report),
                row.chunk().reading(row.index()),
                row.readingText(),
                row.chunk().nanos(row.index()),
                evidence(row, finished.last().row()),
                task.map(TraceLine.Task::process).orElse(null),
                task.map(TraceLine.Task::cpu).orElse(null),
                task.map(TraceLine.Task::kernel).orElse(null),
                task.map(TraceLine.Task::taint).filter(it -> !it.isEmpty()).orElse(null),
                report.modules(),
                frames(report),
                null,
                new ReportFacts(report).all());
    }

    private static List<Crash.Frame> frames(Report report) {
        var frames = new ArrayList<Crash.Frame>();
        for (var stack : report.stacks(Part.MAIN)) {
            addFrames(stack, frames);
        }
        return frames;
    }

    private static void addFrames(Stack stack, List<Crash.Frame> frames) {
        var pointer = stack.pointer;
        if (pointer != null) {
            frames.add(frame(new Frame(pointer.symbol(), pointer.module(), true)));
        }
        stack.frames.forEach(frame -> frames.add(frame(frame)));
    }

    private static Crash.Frame frame(Frame frame) {
        return new Crash.Frame(
                frame.module(),
                frame.symbol().function(),
                frame.symbol().offset(),
                frame.reliable());
    }

    private static Evidence evidence(EventTable.Row first, EventTable.Row last) {
        var from = first.span();
        var to = last.span();
        var length = (int) Math.min(Integer.MAX_VALUE, to.offset() + to.length() - from.offset());
        var lines = (int) (to.line() + to.lines() - from.line());
        var shown = Math.min(length, LONGEST_EVIDENCE);
        return new Evidence(
                new SourceSpan(from.artifact(), from.offset(), length, from.line(), lines),
                first.table().text().string(from.offset(), shown));
    }
}
