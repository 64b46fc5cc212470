package io.casebook.signature.judge;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;

/// In which direction the lines of a log follow time: most end with what is newest, exports of an
/// event viewer begin with it, a list of objects may be sorted by something else.
final class ReadingDirection {
    /// So many events, evenly spread, are looked at.
    private static final int SAMPLES = 64;

    /// With fewer neighbours of different times than these nothing is taken for unordered.
    private static final int LEAST_TO_TELL = 16;

    private ReadingDirection() {}

    /// 1 where the newest is last, -1 where it is first, 0 where lines are in no order of time. A
    /// clock that was set back now and then makes no difference.
    static int of(RowCursor rows, int number, EventTable table) {
        var size = table.size();
        var samples = Math.min(SAMPLES, size);
        var before = EventChunk.UNDATED;
        var up = 0;
        var down = 0;
        for (var sample = 0; sample < samples; sample++) {
            var at = (long) sample * (size - 1) / Math.max(1, samples - 1);
            var row = rows.at(number, (int) at);
            var nanos = row.chunk().nanos(row.index());
            if (nanos != EventChunk.UNDATED) {
                up += before != EventChunk.UNDATED && nanos > before ? 1 : 0;
                down += before != EventChunk.UNDATED && nanos < before ? 1 : 0;
                before = nanos;
            }
        }
        var both = up + down;
        if (both >= LEAST_TO_TELL && 4 * Math.min(up, down) > both) {
            return 0;
        }
        return down > up ? -1 : 1;
    }
}
