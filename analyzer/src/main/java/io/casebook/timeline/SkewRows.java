package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;
import io.casebook.model.TimeBasis;

import org.jspecify.annotations.Nullable;

/// The rows of one log of a host whose clock was wrong; fast where they are visited in order.
final class SkewRows {
    private final EventTable table;
    private @Nullable EventChunk chunk;
    private int first;
    private int corrected;
    private TimeBasis basis = TimeBasis.NONE;
    private boolean measured;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;

    SkewRows(EventTable table) {
        this.table = table;
    }

    EventTable table() {
        return table;
    }

    /// How many rows were corrected.
    int corrected() {
        return corrected;
    }

    /// What the corrected times rest on.
    TimeBasis basis() {
        return basis;
    }

    int size() {
        return table.size();
    }

    /// The time that the host's clock showed, or [EventChunk#UNDATED]: also where it did not write
    /// one.
    long nanos(int row) {
        var here = chunk(row);
        return here.readingKind(row - first) == ReadingKind.NONE
                ? EventChunk.UNDATED
                : here.nanos(row - first);
    }

    /// Whether the row counts from the boot; setting the clock does not change how it counts.
    boolean sinceBoot(int row) {
        return chunk(row).readingKind(row - first) == ReadingKind.SINCE_BOOT;
    }

    /// Whether a dated row may lie in a span; false is certain.
    boolean mayTouch(long from, long to) {
        if (!measured) {
            measured = true;
            for (var row = 0; row < size(); row++) {
                note(nanos(row));
            }
        }
        return earliest <= to && latest >= from;
    }

    private void note(long nanos) {
        if (nanos != EventChunk.UNDATED) {
            earliest = Math.min(earliest, nanos);
            latest = Math.max(latest, nanos);
        }
    }

    /// Corrects a dated row, if the skew is certain enough and larger than what the row leaves
    /// open.
    ///
    /// @return whether it did
    boolean correct(int row, Skew skew) {
        var here = chunk(row);
        var index = row - first;
        var nanos = here.nanos(index);
        var open = Precision.millis(here, index) * (Skew.SECOND / 1000);
        var tooSmall = !skew.provenAt(nanos) || Math.abs(skew.ahead()) <= open;
        if (tooSmall && !skew.isStated()) {
            return false;
        }
        var uncertainty =
                Precision.sum(
                        here.uncertaintyMillis(index), Precision.millis(skew.uncertaintyAt(nanos)));
        here.resolve(index, nanos - skew.ahead(), here.basis(index), uncertainty);
        note(nanos - skew.ahead());
        basis = corrected++ == 0 ? here.basis(index) : basis;
        return true;
    }

    /// Says of a dated row that it may be off by so many nanoseconds more.
    void doubt(int row, long nanos) {
        var here = chunk(row);
        var index = row - first;
        var uncertainty =
                Precision.sum(here.uncertaintyMillis(index), Precision.millis(Math.abs(nanos)));
        here.resolve(index, here.nanos(index), here.basis(index), uncertainty);
    }

    private EventChunk chunk(int row) {
        var here = chunk;
        if (here == null || row < first || row >= first + here.size()) {
            var found = table.row(row);
            here = found.chunk();
            chunk = here;
            first = row - found.index();
        }
        return here;
    }
}
