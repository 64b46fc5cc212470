package io.casebook.timeline;

import io.casebook.model.EventChunk;

/// The rows of a log that a clock stamped before it was set: they stand together, up to the row at
/// which the log shows the jump.
final class SkewRun {
    private static final long STAMP = Skew.SECOND;

    private final SkewRows rows;
    private final SkewMoment moment;
    private final long from;
    private final boolean backward;
    private final long middle;

    /// @param from the first time of the clock that counts
    SkewRun(SkewRows rows, SkewMoment moment, long from) {
        this.rows = rows;
        this.moment = moment;
        this.from = from;
        backward = moment.before() > moment.after();
        middle = moment.after() / 2 + moment.before() / 2;
    }

    /// What to do with a row of the run.
    interface Visit {
        void row(int row);
    }

    /// Visits the rows of the wrong clock, the last one first; those of which nobody can tell
    /// whether they were written before or after the jump are doubted.
    void visit(Visit visit) {
        var known = moment.ends().get(rows.table());
        var end = known != null ? known : end();
        if (end < 0 && backward) {
            end = endOfCertain();
            doubtRepeated(end);
        }
        for (var row = end - 1; row >= 0; row--) {
            var nanos = rows.nanos(row);
            if (nanos == EventChunk.UNDATED || rows.sinceBoot(row)) {
                continue;
            }
            if (nanos < from || nanos > moment.before() + STAMP) {
                return;
            }
            visit.row(row);
        }
    }

    /// The first row after the jump; -1 where the log does not show it.
    private int end() {
        var end = -1;
        var previous = EventChunk.UNDATED;
        for (var row = 0; row < rows.size(); row++) {
            var nanos = rows.nanos(row);
            if (nanos != EventChunk.UNDATED && !rows.sinceBoot(row)) {
                end = parts(previous, nanos) ? row : end;
                previous = nanos;
            }
        }
        return end < 0 && !backward && previous >= from && previous <= middle ? rows.size() : end;
    }

    private boolean parts(long previous, long next) {
        if (previous < from || previous > moment.before() + STAMP) {
            return false;
        }
        return backward
                ? previous - next >= moment.step().ahead() / 2
                        && next >= moment.after() - STAMP
                        && next <= moment.before()
                : previous <= middle && next > middle;
    }

    /// The row after the last one that was certainly written before a jump back.
    private int endOfCertain() {
        for (var row = rows.size() - 1; row >= 0; row--) {
            var nanos = rows.nanos(row);
            if (nanos != EventChunk.UNDATED && nanos >= from && nanos < moment.after() - STAMP) {
                return row + 1;
            }
        }
        return 0;
    }

    private void doubtRepeated(int first) {
        for (var row = first; row < rows.size(); row++) {
            var nanos = rows.nanos(row);
            if (nanos >= Math.max(from, moment.after() - STAMP) && nanos <= moment.before()) {
                rows.doubt(row, moment.step().ahead());
            }
        }
    }
}
