package io.casebook.app;

import io.casebook.timeline.ClockMark;
import io.casebook.timeline.ClockMarks;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What was noted of a slice's records while their bytes were hot: signature hits, the rows
/// that tell about a clock, and those with which reports of crashes may begin. Rows count from
/// the slice's first record.
final class SliceNotes {
    private int[] selections = new int[16];
    private int[] hitRows = new int[16];
    private int hits;
    private int[] crashRows = new int[4];
    private int crashes;
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

    /// A record that may be the beginning of a crash's report.
    void crash(int row) {
        if (crashes == crashRows.length) {
            crashRows = Arrays.copyOf(crashRows, crashes * 2);
        }
        crashRows[crashes++] = row;
    }

    /// The rows that may be the beginning of a crash's report, ascending.
    IntStream crashRows() {
        return Arrays.stream(crashRows, 0, crashes);
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
