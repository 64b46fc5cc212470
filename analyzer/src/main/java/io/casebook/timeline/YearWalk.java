package io.casebook.timeline;

import static io.casebook.timeline.LeapYearTime.NANOS_PER_DAY;
import static io.casebook.timeline.LeapYearTime.NANOS_PER_YEAR;

/// Follows a log without years line by line, as long as its times follow each other closely: lines
/// that are late by minutes, and silences of days. Where it breaks, a run of lines ends.
final class YearWalk {
    /// In common years two days lie between February 28 and March 1 as counted here.
    private static final long LONGEST_SILENCE = 3 * NANOS_PER_DAY;

    private static final long LATEST_LINE = NANOS_PER_DAY / 24;

    private long last = -1;
    private int turns;
    private long step;

    /// Goes to the next line.
    ///
    /// @param reading nanoseconds since January 1 of a leap year
    /// @return whether it follows the line before; else a run starts with it
    boolean follows(long reading) {
        var before = last;
        last = reading;
        var turn = turn(reading - before);
        step = reading - before + turn * NANOS_PER_YEAR;
        if (before < 0 || step < -LATEST_LINE || step > LONGEST_SILENCE) {
            turns = 0;
            step = 0;
            return false;
        }
        turns += turn;
        return true;
    }

    /// Nanoseconds from the line before; 0 where a run starts, negative where a line is late.
    long step() {
        return step;
    }

    private static int turn(long step) {
        if (step < -NANOS_PER_YEAR / 2) {
            return 1;
        }
        return step > NANOS_PER_YEAR / 2 ? -1 : 0;
    }

    /// How often a new year has begun since the first line of the run.
    int turns() {
        return turns;
    }
}
