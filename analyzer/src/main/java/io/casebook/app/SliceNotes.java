package io.casebook.app;

import io.casebook.timeline.ClockMark;
import io.casebook.timeline.ClockMarks;

import java.util.Arrays;

/// What was noted of a slice's records while their bytes were hot: signature hits, and the rows
/// that tell about a clock. Rows count from the slice's first record.
final class SliceNotes {
    private int[] selections = new int[16];
    private int[] hitRows = new int[16];
    private int hits;
    private final ClockMarks marks = new ClockMarks();

    void hit(int selection, int row) {
        if (hits == selections.length) {
            selections = Arrays.copyOf(selections, hits * 2);
            hitRows = Arrays.copyOf(hitRows, hits * 2);
        }
        selections[hits] = selection;
        hitRows[hits++] = row;
    }

    void mark(ClockMark mark, int row) {
        marks.add(mark, row);
    }

    int hits() {
        return hits;
    }

    int selection(int hit) {
        return selections[hit];
    }

    int row(int hit) {
        return hitRows[hit];
    }

    ClockMarks marks() {
        return marks;
    }
}
