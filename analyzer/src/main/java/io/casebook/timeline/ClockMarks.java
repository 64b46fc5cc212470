package io.casebook.timeline;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/// Rows with marks, five bytes each: a log may repeat one of them millions of times.
public final class ClockMarks extends AbstractList<ClockMark.Found> implements RandomAccess {
    private static final ClockMark[] ALL = ClockMark.values();

    private byte[] marks = new byte[16];
    private int[] rows = new int[16];
    private int size;

    /// Adds a mark; rows come in their order.
    public void add(ClockMark mark, int row) {
        if (size == rows.length) {
            marks = Arrays.copyOf(marks, size * 2);
            rows = Arrays.copyOf(rows, size * 2);
        }
        marks[size] = (byte) mark.ordinal();
        rows[size++] = row;
    }

    /// The row of a mark.
    public int row(int index) {
        return rows[index];
    }

    @Override
    public ClockMark.Found get(int index) {
        return new ClockMark.Found(ALL[marks[index]], rows[index]);
    }

    @Override
    public int size() {
        return size;
    }
}
