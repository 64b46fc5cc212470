package io.casebook.timeline;

import static io.casebook.timeline.LeapYearTime.NANOS_PER_DAY;
import static io.casebook.timeline.LeapYearTime.NANOS_PER_YEAR;

import java.util.BitSet;
import java.util.List;

/// How the runs of a log follow each other: where a new year begins between two of them, and which
/// were written by a clock that was not set.
///
/// A step back of more than half a year is a new year; a lesser one is a clock that was set back.
/// Where a step leads away and, within hours of logged time, another one leads back to at or after
/// the time before, nothing of that is a new year: a machine whose real-time clock has lost its
/// battery starts at January 1, until its clock is set over the network.
final class YearChain {
    private static final long HALF_A_YEAR = 180 * NANOS_PER_DAY;
    private static final long ALMOST_A_YEAR = 330 * NANOS_PER_DAY;
    private static final long LONGEST_UNSET = 2 * NANOS_PER_DAY;
    private static final long SOON = 3 * NANOS_PER_DAY;
    private static final long FAR = 7 * NANOS_PER_DAY;

    /// Where midnight of January 1 in UTC is in all zones.
    private static final long EARLIEST_RESET = -15 * NANOS_PER_DAY / 24;

    private static final long LATEST_RESET = 16 * NANOS_PER_DAY / 24;
    private static final int MOST_RESTARTS = 16;

    private final List<YearRun> runs;
    private final int[] begun;
    private final BitSet unset = new BitSet();

    YearChain(List<YearRun> runs) {
        this.runs = runs;
        begun = new int[runs.size()];
        link();
    }

    /// How often a new year has begun from the first line of the log to the first of a run.
    int begun(int run) {
        return begun[run];
    }

    /// Whether the clock was not set when a run was written.
    boolean isUnset(int run) {
        return unset.get(run);
    }

    /// The last run that a set clock wrote.
    int last() {
        return unset.previousClearBit(runs.size() - 1);
    }

    private void link() {
        var before = 0;
        for (var run = 1; run < runs.size(); run++) {
            var back = comesBack(run, before);
            if (back > run) {
                unset.set(run, back);
                run = back;
            }
            var from = runs.get(before);
            begun[run] =
                    begun[before] + from.turns() + newYears(runs.get(run).first() - from.last());
            before = run;
        }
    }

    private static int newYears(long step) {
        if (step > ALMOST_A_YEAR) {
            return -1; // a clock that was set back over New Year
        }
        return step < -HALF_A_YEAR ? 1 : 0;
    }

    /// The run with which the log comes back from an excursion that begins with a run; that run
    /// itself where it begins none.
    private int comesBack(int run, int before) {
        var next = run;
        while (next < runs.size() && next - run < MOST_RESTARTS && belongs(next, run)) {
            next++;
        }
        return next > run && next < runs.size() && isExcursion(before, run, next) ? next : run;
    }

    private boolean belongs(int run, int first) {
        var begin = runs.get(first).first();
        var one = runs.get(run);
        return Math.abs(one.duration()) <= LONGEST_UNSET
                && (LeapYearTime.forward(begin, one.first()) <= LONGEST_UNSET
                        || LeapYearTime.forward(one.first(), begin) <= LONGEST_UNSET);
    }

    private boolean isExcursion(int before, int away, int back) {
        var old = runs.get(before).last();
        var start = runs.get(away).first();
        var ahead = LeapYearTime.forward(old, start);
        var after = LeapYearTime.forward(old, runs.get(back).first());
        if (after >= ahead) {
            return false; // each step goes forward
        }
        return old - start > HALF_A_YEAR && after <= SOON
                || isReset(start) && !turnsAYear(away, back) && ahead > FAR && after <= HALF_A_YEAR;
    }

    /// Whether a new year begins within some runs: a clock that passes New Year by itself was set.
    private boolean turnsAYear(int from, int to) {
        return runs.subList(from, to).stream().anyMatch(run -> run.turns() > 0);
    }

    private static boolean isReset(long reading) {
        return reading < LATEST_RESET || reading - NANOS_PER_YEAR > EARLIEST_RESET;
    }
}
