package io.casebook.format.windows;

import io.casebook.format.ArtifactHead;

import java.util.regex.Pattern;

/// Which of the two numbers before the year is the day: what the settings of the machine said,
/// which are not written. A number above twelve proves it for all dates of a text.
enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /// Nothing proves it: the day is not known, only the time of day is.
    UNKNOWN,
    /// The text begins without such dates.
    NOT_ASKED;

    private static final int LOOKED_AT = 20_000;
    private static final Pattern DATE =
            Pattern.compile("(?<![0-9/-])([0-9]{1,2})[/-]([0-9]{1,2})[/-][0-9]{4},? [0-9]{1,2}:");

    boolean isKnown() {
        return this == DAY_FIRST || this == MONTH_FIRST;
    }

    /// What all dates prove together; those that prove both ways prove nothing.
    static DayOrder of(ArtifactHead head) {
        var dayFirst = false;
        var monthFirst = false;
        var isAsked = false;
        for (var line : head.lines(LOOKED_AT)) {
            var date = DATE.matcher(line);
            while (date.find()) {
                isAsked = true;
                dayFirst |= Integer.parseInt(date.group(1)) > 12;
                monthFirst |= Integer.parseInt(date.group(2)) > 12;
            }
        }
        if (dayFirst == monthFirst) {
            return isAsked ? UNKNOWN : NOT_ASKED;
        }
        return dayFirst ? DAY_FIRST : MONTH_FIRST;
    }
}
