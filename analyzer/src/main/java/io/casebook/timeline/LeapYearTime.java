package io.casebook.timeline;

import java.time.LocalDate;
import java.time.Year;
import java.util.OptionalLong;

/// Times without a year, which are counted from January 1 of a leap year so that February 29 has a
/// place.
final class LeapYearTime {
    private static final long SECONDS_PER_DAY = 86_400L;
    private static final int FEBRUARY_29 = 59;

    private LeapYearTime() {}

    /// The same month, day and time in a year.
    ///
    /// @return seconds since 1970-01-01T00:00 of the same zone; empty for February 29 of a common
    ///     year
    static OptionalLong seconds(long sinceLeapYear, int year) {
        var day = sinceLeapYear / SECONDS_PER_DAY;
        var leap = Year.isLeap(year);
        if (!leap && day == FEBRUARY_29) {
            return OptionalLong.empty();
        }
        var dayOfYear = !leap && day > FEBRUARY_29 ? day - 1 : day;
        var firstDay = LocalDate.of(year, 1, 1).toEpochDay();
        return OptionalLong.of(
                (firstDay + dayOfYear) * SECONDS_PER_DAY + sinceLeapYear % SECONDS_PER_DAY);
    }

    /// Whether the time lies on a February 29.
    static boolean isLeapDay(long sinceLeapYear) {
        return sinceLeapYear / SECONDS_PER_DAY == FEBRUARY_29;
    }
}
