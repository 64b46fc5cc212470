package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Frame;
import io.casebook.model.Crash;
import io.casebook.model.EventTable;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the crashes of Linux kernels from the logs that tell of them.
public final class KernelCrashes {
    /// Lines before the first words of a report that say which check failed.
    private static final int LINES_BEFORE = 8;

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
        var readers = new Readers();
        var next = 0;
        for (var mark : marked) {
            var row = Math.max(next, mark - LINES_BEFORE);
            while (row < table.size() && (row <= mark || !readers.busy.isEmpty())) {
                readers.read(table.row(row++), records);
            }
            next = row;
        }
        return finish(readers);
    }

    /// A reader for each host, and the hosts whose readers are within a report.
    private static final class Readers {
        final Map<String, ReportReader> byHost = new HashMap<>();
        final Set<String> busy = new HashSet<>();

        void read(EventTable.Row row, KernelRecords records) {
            var host = records.host(row);
            if (host != null) {
                var reader = byHost.computeIfAbsent(host, _ -> new ReportReader());
                ReportLine.of(row).forEach(reader::read);
                if (reader.idle()) {
                    busy.remove(host);
                } else {
                    busy.add(host);
                }
            }
        }
    }

    private List<Crash> finish(Readers readers) {
        var crashes = new ArrayList<Crash>();
        readers.byHost.forEach((host, reader) -> crashes.addAll(crashes(host, reader.finish())));
        crashes.sort(
                (a, b) -> Long.compare(a.evidence().span().offset(), b.evidence().span().offset()));
        return crashes;
    }

    /// The locks of all tasks are told once, behind the last of tasks that hang together.
    private List<Crash> crashes(String host, List<ReportReader.Finished> reports) {
        var crashes = new ArrayList<Crash>();
        var locks = HeldLocks.of(List.of());
        for (var finished : reports.reversed()) {
            var report = finished.report();
            var told = HeldLocks.of(report.texts());
            locks = told.isEmpty() ? locks : told;
            if (!guilty.isNotice(report)) {
                crashes.add(crash(host, finished, locks));
            }
        }
        return crashes;
    }

    private Crash crash(String host, ReportReader.Finished finished, HeldLocks locks) {
        var report = finished.report();
        var row = finished.first().row();
        var task = RunningTask.of(report);
        return new Crash(
                Crash.Kind.LINUX_KERNEL,
                Subject.host(host),
                titles.of(report),
                row.chunk().reading(row.index()),
                row.readingText(),
                row.chunk().nanos(row.index()),
                ReportLine.evidence(row, finished.last().row()),
                task.process(),
                task.cpu(),
                task.kernel(),
                task.taint(),
                report.modules().names(),
                ToldStack.frames(report).stream().map(KernelCrashes::frame).toList(),
                null,
                new ReportFacts(report, task, locks).all());
    }

    private static Crash.Frame frame(Frame frame) {
        return new Crash.Frame(
                frame.module(),
                frame.symbol().function(),
                frame.symbol().offset(),
                frame.reliable());
    }
}
