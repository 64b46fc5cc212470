package io.casebook.timeline;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Clock.Anchor;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;

import java.util.List;

/// The rows of a log that one boot wrote.
///
/// @param number of the boot in its log, from 1
/// @param of boots in the log
/// @param wraps where the counter started again from zero without a boot, in order
/// @param first the lowest counter, in nanoseconds, wraps counted in
/// @param last the highest one; below `first` where no record bears a stamp
record BootSegment(
        TableSource source,
        int firstRow,
        int endRow,
        int number,
        int of,
        List<Wrap> wraps,
        long first,
        long last) {
    /// Where jiffies start, five minutes before 32 bits of them are full (HZ 1000); the first
    /// stamp of kernels whose printk counts them. Source: Linux include/linux/jiffies.h,
    /// INITIAL_JIFFIES.
    private static final long INITIAL_JIFFIES = 4_294_667_296_000_000L;

    EventTable table() {
        return source.table();
    }

    ArtifactPath artifact() {
        return table().artifact();
    }

    /// Its messages that tell about clocks.
    List<ClockMark.Found> marks() {
        return source.marks().subList(marksBefore(firstRow), marksBefore(endRow));
    }

    boolean contains(int row) {
        return row >= firstRow && row < endRow;
    }

    private int marksBefore(int row) {
        var from = 0;
        var to = source.marks().size();
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (source.marks().get(middle).row() < row) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    boolean isLast() {
        return number == of;
    }

    boolean isStamped() {
        return first <= last;
    }

    /// The counter when the kernel started.
    long atStart() {
        return first >= INITIAL_JIFFIES && first < INITIAL_JIFFIES + 1_000_000_000L
                ? INITIAL_JIFFIES
                : 0;
    }

    /// The counter in a row that has one, wraps counted in.
    long reading(EventTable.Row place, int row) {
        return place.chunk().readingNanos(place.index()) + added(row);
    }

    private long added(int row) {
        var added = 0L;
        for (var wrap : wraps) {
            added = row >= wrap.row() ? wrap.added() : added;
        }
        return added;
    }

    /// A row as a place that ties a clock to true time.
    Anchor anchor(int row) {
        var place = table().row(row);
        return new Anchor(artifact(), place.span().line(), place.text());
    }

    /// Shows all rows that bear a counter, in order.
    void forEach(Visitor visitor) {
        var start = 0;
        for (var chunk : table().chunks()) {
            var end = Math.min(chunk.size(), endRow - start);
            for (var i = Math.max(0, firstRow - start); i < end; i++) {
                if (chunk.readingKind(i) == ReadingKind.SINCE_BOOT) {
                    var added = wraps.isEmpty() ? 0 : added(start + i);
                    visitor.visit(chunk, i, start + i, chunk.readingNanos(i) + added);
                }
            }
            start += chunk.size();
        }
    }

    /// Which boot it is, where there are several.
    String words() {
        return of == 1 ? "" : " (boot %d of %d)".formatted(number, of);
    }

    /// The counter starts again.
    ///
    /// @param added to every stamp from there on
    record Wrap(int row, long added) {}

    /// Receives rows with their counter and their number in the table.
    @FunctionalInterface
    interface Visitor {
        void visit(EventChunk chunk, int row, int number, long reading);
    }
}
