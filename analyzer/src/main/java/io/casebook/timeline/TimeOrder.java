package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The rows of a table in order of time. Most tables are in order as they are written; only for the
/// others a permutation is kept.
public final class TimeOrder {
    private final EventTable table;
    private final long @Nullable [] keys;
    private final int @Nullable [] rows;

    /// The order of a table whose times are resolved.
    public TimeOrder(EventTable table) {
        this.table = table;
        keys = isDatedInOrder(table) ? null : keys(table);
        rows = keys == null || isSorted(keys) ? null : sorted(keys);
    }

    private static boolean isDatedInOrder(EventTable table) {
        var last = EventChunk.UNDATED + 1;
        for (var chunk : table.chunks()) {
            for (var row = 0; row < chunk.size(); row++) {
                var nanos = chunk.nanos(row);
                if (nanos < last) {
                    return false;
                }
                last = nanos;
            }
        }
        return true;
    }

    /// The row at a position in time.
    public int row(int position) {
        return rows == null ? position : rows[position];
    }

    /// The time by which a row is ordered, nanoseconds since 1970-01-01T00:00Z; an undated row has
    /// that of its neighbour.
    public long key(int row) {
        return keys == null ? nanos(table.row(row)) : keys[row];
    }

    /// The first position whose time is not before `nanos`.
    public int firstAtOrAfter(long nanos) {
        var low = 0;
        var high = table.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (key(row(middle)) < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long nanos(EventTable.Row row) {
        return row.chunk().nanos(row.index());
    }

    private static long[] keys(EventTable table) {
        var keys = new long[table.size()];
        var row = 0;
        var last = EventChunk.UNDATED;
        var leading = 0;
        for (var chunk : table.chunks()) {
            for (var i = 0; i < chunk.size(); i++) {
                var nanos = chunk.nanos(i);
                if (nanos != EventChunk.UNDATED) {
                    last = nanos;
                } else if (last == EventChunk.UNDATED) {
                    leading++;
                }
                keys[row++] = last;
            }
        }
        if (leading < keys.length) {
            Arrays.fill(keys, 0, leading, keys[leading]);
        }
        return keys;
    }

    private static boolean isSorted(long[] keys) {
        for (var i = 1; i < keys.length; i++) {
            if (keys[i - 1] > keys[i]) {
                return false;
            }
        }
        return true;
    }

    /// A stable merge sort of row numbers by key.
    private static int[] sorted(long[] keys) {
        var from = new int[keys.length];
        for (var i = 0; i < from.length; i++) {
            from[i] = i;
        }
        var to = new int[keys.length];
        for (var width = 1; width < keys.length; width *= 2) {
            for (var start = 0; start < keys.length; start += 2 * width) {
                merge(
                        keys,
                        from,
                        to,
                        start,
                        Math.min(start + width, keys.length),
                        Math.min(start + 2 * width, keys.length));
            }
            var swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void merge(long[] keys, int[] from, int[] to, int start, int middle, int end) {
        var left = start;
        var right = middle;
        for (var i = start; i < end; i++) {
            var takeLeft = left < middle && (right >= end || keys[from[left]] <= keys[from[right]]);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
