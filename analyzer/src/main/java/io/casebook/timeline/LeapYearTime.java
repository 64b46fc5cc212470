package io.casebook.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.OptionalLong;

/// Times without a year, which are counted from January 1 of a leap year so that February 29 has a
/// place. An object remembers the year it was asked for last, so that following lines cost little.
final class LeapYearTime {
    static final long NANOS_PER_SECOND = 1_000_000_000L;
    static final long NANOS_PER_DAY = 86_400 * NANOS_PER_SECOND;

    /// A leap year.
    static final long NANOS_PER_YEAR = 366 * NANOS_PER_DAY;

    /// What [#nanos] says of February 29 in a common year.
    static final long NO_SUCH_DAY = Long.MIN_VALUE;

    private static final int FEBRUARY_29 = 59;

    private int year = Integer.MIN_VALUE;
    private boolean leap;
    private long start;

    /// The same month, day and time in a year from 1970 to 2261.
    ///
    /// @return nanoseconds since 1970-01-01T00:00 of the same zone, or [#NO_SUCH_DAY]
    long nanos(long sinceLeapYear, int wanted) {
        if (wanted != year) {
            year = wanted;
            leap = Year.isLeap(wanted);
            start = LocalDate.of(wanted, 1, 1).toEpochDay() * NANOS_PER_DAY;
        }
        var day = sinceLeapYear / NANOS_PER_DAY;
        if (leap || day < FEBRUARY_29) {
            return start + sinceLeapYear;
        }
        return day == FEBRUARY_29 ? NO_SUCH_DAY : start + sinceLeapYear - NANOS_PER_DAY;
    }

    /// As [#nanos]; for February 29 of a common year the day after it.
    long nearest(long sinceLeapYear, int wanted) {
        var nanos = nanos(sinceLeapYear, wanted);
        return nanos == NO_SUCH_DAY ? start + sinceLeapYear : nanos;
    }

    /// The same month, day and time in a year.
    ///
    /// @return seconds since 1970-01-01T00:00 of the same zone; empty for February 29 of a common
    ///     year
    static OptionalLong seconds(long sinceLeapYear, int year) {
        var nanos = new LeapYearTime().nanos(sinceLeapYear * NANOS_PER_SECOND, year);
        return nanos == NO_SUCH_DAY
                ? OptionalLong.empty()
                : OptionalLong.of(Math.floorDiv(nanos, NANOS_PER_SECOND));
    }

    /// The weekday of a time in a year; for February 29 of a common year that of the day after it.
    static DayOfWeek dayOfWeek(long sinceLeapYear, int year) {
        var nanos = new LeapYearTime().nearest(sinceLeapYear, year);
        return LocalDate.ofEpochDay(Math.floorDiv(nanos, NANOS_PER_DAY)).getDayOfWeek();
    }

    /// Whether the time, in seconds, lies on a February 29.
    static boolean isLeapDay(long sinceLeapYear) {
        return sinceLeapYear / (24 * 3600) == FEBRUARY_29;
    }

    /// Nanoseconds from one time of the year forward to another, perhaps over New Year.
    static long forward(long from, long to) {
        return Math.floorMod(to - from, NANOS_PER_YEAR);
    }
}
