package io.casebook.crash.kernel;

import io.casebook.crash.kernel.KernelCrashes.KernelRecords;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads from logs which tasks Linux kernels killed because memory was used up. That is no crash
/// of the kernel.
public final class MemoryKills {
    /// The longest tables have tens of thousands of lines.
    private static final int MOST_LINES = 100_000;

    private static final long LONGEST_PAUSE = 60_000_000_000L;

    private final List<MemoryKill> kills = new ArrayList<>();
    private final Map<String, Open> open = new HashMap<>();

    private static final class Open {
        final MemoryKillReader reader;
        final ReportLine first;
        final Subject subject;
        int lines;

        Open(ReportLine first, String host) {
            this.first = first;
            subject = Subject.host(host);
            reader = new MemoryKillReader(first);
        }

        boolean isOver(ReportLine line) {
            return ++lines > MOST_LINES || pause(line) > LONGEST_PAUSE;
        }

        private long pause(ReportLine line) {
            var from = first.row().chunk().nanos(first.row().index());
            var to = line.row().chunk().nanos(line.row().index());
            return from == EventChunk.UNDATED || to == EventChunk.UNDATED ? 0 : to - from;
        }
    }

    private MemoryKills() {}

    /// The kills of a log, in order.
    ///
    /// @param marked rows that hold a [io.casebook.crash.CrashMark], ascending
    /// @param records tells the kernel's records from others
    public static List<MemoryKill> read(EventTable table, int[] marked, KernelRecords records) {
        var all = new MemoryKills();
        var next = 0;
        for (var mark : marked) {
            var row = Math.max(next, mark);
            while (row < table.size() && (row == mark || !all.open.isEmpty())) {
                all.read(table.row(row++), records);
            }
            next = row;
        }
        List.copyOf(all.open.keySet()).forEach(all::close);
        return List.copyOf(all.kills);
    }

    private void read(EventTable.Row row, KernelRecords records) {
        var host = records.host(row);
        if (host != null) {
            ReportLine.of(row).forEach(line -> read(line, host));
        }
    }

    private void read(ReportLine line, String host) {
        var key = host + "\n" + (line.caller() == null ? "" : line.caller());
        var current = open.get(key);
        if (current != null
                && (MemoryKillReader.isBeginning(line.text()) || current.isOver(line))) {
            close(key);
            current = null;
        }
        if (current == null) {
            current = begin(line, host, key);
        }
        if (current != null) {
            current.reader.read(line);
            if (current.reader.isComplete()) {
                close(key);
            }
        }
    }

    private @Nullable Open begin(ReportLine line, String host, String key) {
        if (!MemoryKillReader.isBeginning(line.text()) && !MemoryKillReader.tells(line.text())) {
            return null;
        }
        var next = new Open(line, host);
        open.put(key, next);
        return next;
    }

    private void close(String key) {
        var closed = open.remove(key);
        if (closed != null) {
            closed.reader.finish(closed.subject).ifPresent(kills::add);
        }
    }
}
