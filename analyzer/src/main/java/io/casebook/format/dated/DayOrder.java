package io.casebook.format.dated;

/// Which of the two numbers before the year is the day. Nobody can tell of `03/05/2017` alone; a
/// number above twelve in the log proves it for all of its lines.
enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /// Nothing proves it: the day is not known, only the time of day is.
    UNKNOWN;

    /// What two numbers prove; two equal ones mean the same either way, and prove nothing.
    static DayOrder of(int first, int second) {
        if (first > 12 && second <= 12) {
            return DAY_FIRST;
        }
        return second > 12 && first <= 12 ? MONTH_FIRST : UNKNOWN;
    }
}
