package io.casebook.timeline;

/// Follows a log without years line by line and tells how often a new year has begun since its
/// first line. A step back of less than half a year is a clock that was set, or lines out of order,
/// and no new year.
final class Rollovers {
    private static final long NANOS_PER_DAY = 86_400_000_000_000L;
    private static final long HALF_A_YEAR = 180 * NANOS_PER_DAY;
    private static final long ALMOST_A_YEAR = 330 * NANOS_PER_DAY;

    private long last = -1;
    private int years;

    /// The years begun when this line was written.
    ///
    /// @param nanos since January 1 of a leap year
    int at(long nanos) {
        if (last >= 0 && years > 0 && nanos - last > ALMOST_A_YEAR) {
            return years - 1; // a line from before New Year that came late
        }
        if (last >= 0 && last - nanos > HALF_A_YEAR) {
            years++;
        }
        last = nanos;
        return years;
    }

    /// The years begun at the last line.
    int total() {
        return years;
    }

    /// The last line that was in order; -1 before the first.
    long last() {
        return last;
    }
}
