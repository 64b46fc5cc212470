package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;

import java.util.ArrayList;
import java.util.List;

/// A log without years as runs of lines, found in one pass; and where in it are lines to look at.
final class YearRuns {
    /// A log with more is no log; what comes after them stays undated.
    static final int MOST_RUNS = 50_000;

    private static final int MOST_LEAP_DAYS = 1_000;

    private final List<YearRun> runs = new ArrayList<>();
    private final List<Place> leapDays = new ArrayList<>();
    private final List<Place> marked = new ArrayList<>();
    private final int[] marks;
    private int nextMark;
    private int end;

    private int firstRow;
    private int lastRow = -1;
    private long first;
    private long last;
    private int turns;
    private long usual;
    private Place lastLeapDay = new Place(-1, -1, 0, 0);

    /// @param marks rows to find the places of, in their order
    private YearRuns(int[] marks) {
        this.marks = marks;
    }

    static YearRuns of(EventTable table, int[] marks) {
        var found = new YearRuns(marks);
        found.read(table);
        return found;
    }

    /// In their order.
    List<YearRun> runs() {
        return runs;
    }

    /// The first line of each February 29.
    List<Place> leapDays() {
        return leapDays;
    }

    /// The places of the rows that were to be found, as far as those have times without a year.
    List<Place> marked() {
        return marked;
    }

    /// The row at which reading was given up, or the size of the table.
    int end() {
        return end;
    }

    private void read(EventTable table) {
        var walk = new YearWalk();
        for (var i = 0; i < table.chunks().size() && runs.size() < MOST_RUNS; i++) {
            read(table.chunks().get(i), table.firstRow(i), walk);
        }
        if (lastRow >= 0 && runs.size() < MOST_RUNS) {
            close();
        }
    }

    private void read(EventChunk chunk, int offset, YearWalk walk) {
        for (var row = 0; row < chunk.size() && runs.size() < MOST_RUNS; row++) {
            if (chunk.readingKind(row) == ReadingKind.YEARLESS) {
                take(offset + row, chunk.readingNanos(row), walk);
            }
            end = offset + row + 1;
        }
    }

    private void take(int row, long reading, YearWalk walk) {
        if (!walk.follows(reading)) {
            open(row, reading);
        }
        usual = Math.max(usual, walk.step());
        turns = walk.turns();
        last = reading;
        lastRow = row;
        if (LeapYearTime.isLeapDay(reading / LeapYearTime.NANOS_PER_SECOND)) {
            leapDay(here(row, reading));
        }
        while (nextMark < marks.length && marks[nextMark] <= row) {
            if (marks[nextMark++] == row) {
                marked.add(here(row, reading));
            }
        }
    }

    private void open(int row, long reading) {
        if (lastRow >= 0) {
            close();
        }
        firstRow = row;
        first = reading;
        usual = 0;
    }

    private void close() {
        runs.add(new YearRun(firstRow, lastRow, first, last, turns, usual));
    }

    private Place here(int row, long reading) {
        return new Place(row, runs.size(), turns, reading);
    }

    private void leapDay(Place place) {
        var another = place.run() != lastLeapDay.run() || place.turns() != lastLeapDay.turns();
        if (another && leapDays.size() < MOST_LEAP_DAYS) {
            leapDays.add(place);
            lastLeapDay = place;
        }
    }

    /// A line.
    ///
    /// @param turns how often a new year has begun since the first line of its run
    record Place(int row, int run, int turns, long reading) {}
}
