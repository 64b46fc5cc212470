package io.casebook.format;

/// A date and a time of day as numbers, checked against the calendar and turned into nanoseconds.
/// One is used again and again, so that reading a time makes no objects.
public final class CalendarTime {
    /// The year of times that are written without one; a leap year, so that February 29 is valid.
    public static final int NO_YEAR = 0;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int FIRST_YEAR = 1678;
    private static final int LAST_YEAR = 2261;
    private static final int[] DAYS_BEFORE_MONTH = {
        0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366
    };

    /// The year, or [#NO_YEAR].
    public int year;

    /// 1 to 12.
    public int month;

    /// 1 to 31.
    public int day;

    /// 0 to 23.
    public int hour;

    /// 0 to 59.
    public int minute;

    /// 0 to 60.
    public int second;

    /// Nanoseconds after the second.
    public int nanos;

    /// Whether there is such a date and time, in the years that a `long` of nanoseconds holds. A
    /// leap second is one.
    public boolean exists() {
        return (year == NO_YEAR || (year >= FIRST_YEAR && year <= LAST_YEAR))
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= daysInMonth()
                && timeExists();
    }

    private boolean timeExists() {
        return hour < 24 && minute < 60 && (second < 60 || (second == 60 && minute == 59));
    }

    private int daysInMonth() {
        return month == 2 && !isLeap()
                ? 28
                : DAYS_BEFORE_MONTH[month] - DAYS_BEFORE_MONTH[month - 1];
    }

    private boolean isLeap() {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /// Nanoseconds since 1970-01-01T00:00; for [#NO_YEAR] since January 1 of a leap year.
    public long toNanos() {
        var days = DAYS_BEFORE_MONTH[month - 1] + day - 1;
        if (year != NO_YEAR) {
            days += daysBeforeYear() - (month > 2 && !isLeap() ? 1 : 0);
        }
        var seconds = (long) days * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second;
        return seconds * NANOS_PER_SECOND + nanos;
    }

    private int daysBeforeYear() {
        var before = year - 1;
        var beforeEpoch = 1969;
        return (year - 1970) * 365
                + (before / 4 - beforeEpoch / 4)
                - (before / 100 - beforeEpoch / 100)
                + (before / 400 - beforeEpoch / 400);
    }
}
