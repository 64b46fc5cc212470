package io.casebook.format;

import java.util.Arrays;
import java.util.BitSet;

/// Numbers with their kinds and places, in columns: 20 bytes each.
final class SampleColumns {
    private static final int FEW = 16;

    private int[] kind = new int[0];
    private int[] from = new int[0];
    private int[] length = new int[0];
    private double[] value = new double[0];
    private int size;

    int size() {
        return size;
    }

    int kind(int i) {
        return kind[i];
    }

    int from(int i) {
        return from[i];
    }

    int length(int i) {
        return length[i];
    }

    double value(int i) {
        return value[i];
    }

    void add(int kindOf, int start, int bytes, double number) {
        if (size == kind.length) {
            resize(Math.max(FEW, size * 2));
        }
        kind[size] = kindOf;
        from[size] = start;
        length[size] = bytes;
        value[size++] = number;
    }

    /// Keeps these rows alone, in their order.
    void retain(BitSet rows) {
        var kept = 0;
        for (var i = rows.nextSetBit(0); i >= 0 && i < size; i = rows.nextSetBit(i + 1)) {
            kind[kept] = kind[i];
            from[kept] = from[i];
            length[kept] = length[i];
            value[kept++] = value[i];
        }
        size = kept;
    }

    /// Gives kinds other numbers.
    void renumber(int[] numbers) {
        for (var i = 0; i < size; i++) {
            kind[i] = numbers[kind[i]];
        }
    }

    /// Gives back memory that is not used.
    void trim() {
        if (size < kind.length) {
            resize(size);
        }
    }

    private void resize(int room) {
        kind = Arrays.copyOf(kind, room);
        from = Arrays.copyOf(from, room);
        length = Arrays.copyOf(length, room);
        value = Arrays.copyOf(value, room);
    }

    /// A copy of these rows.
    SampleColumns picked(BitSet rows) {
        var picked = new SampleColumns();
        picked.resize(rows.cardinality());
        rows.stream().forEach(i -> picked.add(kind[i], from[i], length[i], value[i]));
        return picked;
    }
}
