package io.casebook.intake.journal;

import java.util.Arrays;

/// Offsets in growing order.
final class Offsets {
    private long[] values = new long[64];
    private int size;

    int size() {
        return size;
    }

    long get(int index) {
        return values[index];
    }

    /// The last one, or 0.
    long last() {
        return size == 0 ? 0 : values[size - 1];
    }

    /// Adds one that is greater than [#last()].
    void add(long offset) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = offset;
    }

    /// These and others, each once.
    Offsets with(Offsets others) {
        var both = new Offsets();
        var i = 0;
        var j = 0;
        while (i < size || j < others.size) {
            var mine = i < size ? values[i] : Long.MAX_VALUE;
            var other = j < others.size ? others.values[j] : Long.MAX_VALUE;
            both.add(Math.min(mine, other));
            i += mine <= other ? 1 : 0;
            j += other <= mine ? 1 : 0;
        }
        return both;
    }
}
