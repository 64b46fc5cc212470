package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Cuts a log into the boots that wrote it.
///
/// A counter made of 32 bits of jiffies that starts again from zero is no boot: it stood near 2^32
/// divided by HZ before, and no kernel greets. Source: Linux include/linux/jiffies.h.
final class BootSegments {
    private static final long SECOND = 1_000_000_000L;

    /// 2^32 jiffies with HZ 1000, 300, 250 and 100.
    private static final long[] PERIODS = {
        4_294_967_296_000_000L,
        14_316_557_653_333_333L,
        17_179_869_184_000_000L,
        42_949_672_960_000_000L
    };

    /// A log is silent for less than that where the counter wraps.
    private static final long LONGEST_SILENCE = 6 * 3600 * SECOND;

    /// Some lines before `Linux version` bear the stamp zero too.
    private static final int LINES_BEFORE_GREETING = 30;

    private static final long NONE = -1;
    private static final int MOST_WRAPS = 50;
    private static final byte[] GREETING = "Linux version ".getBytes(StandardCharsets.US_ASCII);

    private final TableSource source;
    private final EventTable table;
    private final KernelText text;
    private final List<Cut> cuts = new ArrayList<>();
    private List<BootSegment.Wrap> wraps = new ArrayList<>();
    private int from;
    private long before = NONE;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    private BootSegments(TableSource source) {
        this.source = source;
        table = source.table();
        text = new KernelText(table);
    }

    static List<BootSegment> of(TableSource source) {
        return new BootSegments(source).cut();
    }

    private List<BootSegment> cut() {
        var row = 0;
        for (var chunk : table.chunks()) {
            for (var i = 0; i < chunk.size(); i++, row++) {
                visit(chunk, i, row);
            }
        }
        close(table.size());
        var segments = new ArrayList<BootSegment>();
        for (var cut : cuts) {
            segments.add(cut.segment(source, segments.size() + 1, cuts.size()));
        }
        return segments;
    }

    private void visit(EventChunk chunk, int i, int row) {
        if (chunk.readingKind(i) != ReadingKind.SINCE_BOOT) {
            if (chunk.startsBoot(i) && row > 0) {
                close(row);
            }
            return;
        }
        var reading = chunk.readingNanos(i);
        var period = period(reading);
        if (period > 0 && wraps.size() < MOST_WRAPS && !greets(row)) {
            wraps.add(new BootSegment.Wrap(row, added() + period));
        } else if (chunk.startsBoot(i) && row > 0) {
            close(row);
        }
        before = reading;
        first = Math.min(first, reading + added());
        last = Math.max(last, reading + added());
    }

    private long added() {
        return wraps.isEmpty() ? 0 : wraps.getLast().added();
    }

    /// What the counter had reached, if it starts again from zero; else 0.
    private long period(long reading) {
        if (reading >= 0 && reading < before && reading < LONGEST_SILENCE) {
            for (var period : PERIODS) {
                if (before <= period && period - before + reading < LONGEST_SILENCE) {
                    return period;
                }
            }
        }
        return 0;
    }

    private boolean greets(int row) {
        var end = Math.min(table.size(), row + LINES_BEFORE_GREETING);
        for (var next = row; next < end; next++) {
            var place = table.row(next);
            text.read(place.chunk(), place.index());
            if (text.find(GREETING) == 0) {
                return true;
            }
        }
        return false;
    }

    private void close(int row) {
        cuts.add(new Cut(from, row, List.copyOf(wraps), first, last));
        wraps = new ArrayList<>();
        from = row;
        before = NONE;
        first = Long.MAX_VALUE;
        last = Long.MIN_VALUE;
    }

    private record Cut(int from, int end, List<BootSegment.Wrap> wraps, long first, long last) {
        BootSegment segment(TableSource source, int number, int of) {
            return new BootSegment(source, from, end, number, of, wraps, first, last);
        }
    }
}
