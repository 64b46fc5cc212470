package io.casebook.format.samples;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// A date as the locale of who ran the command writes it (strftime's `%x`): `05/10/2021`,
/// `05/10/21`, `2021-05-10`, `10.05.2021`, `2021年05月10日`.
///
/// @param first the first of its numbers
/// @param slashes whether slashes part them, which leaves open whether the month comes first
/// @param shortYear whether the year has two digits
record WrittenDate(int first, int second, int third, boolean slashes, boolean shortYear) {
    private static final Pattern DATE =
            Pattern.compile(
                    "(\\d{4}|\\d{1,2})([-/.年]|년 ?)(\\d{1,2})([-/.月]|월 ?)(\\d{4}|\\d{1,2})"
                            + "(?:[.日]|일)?");

    /// Null where the text is no date.
    static @Nullable WrittenDate of(String text) {
        var date = DATE.matcher(text.strip());
        if (!date.matches() || (isLong(date.group(1)) && isLong(date.group(5)))) {
            return null;
        }
        return new WrittenDate(
                Integer.parseInt(date.group(1)),
                Integer.parseInt(date.group(3)),
                Integer.parseInt(date.group(5)),
                date.group(2).equals("/"),
                !isLong(date.group(1)) && !isLong(date.group(5)));
    }

    private static boolean isLong(String year) {
        return year.length() == 4;
    }

    /// The day; null where nothing tells which number is the month, or there is no such day.
    ///
    /// The C locale writes slashes and a year of two digits with the month first, en_GB with the
    /// day first. A whole year stands behind the month where the hours are written with `AM` and
    /// `PM` (en_US), and behind the day with most other locales of glibc, whether their clock has
    /// 24 hours (fr_FR, pt_BR; but not ka_GE) or twelve (el_GR, sw_KE): see [#isAssumed].
    @Nullable LocalDate day(DateEvidence evidence) {
        if (first > 99) {
            return date(first, second, third);
        }
        var monthFirst = monthFirst();
        var dayFirst = dayFirst();
        if (!isOpen()) {
            return !slashes || monthFirst == null ? dayFirst : monthFirst;
        }
        return switch (evidence.order(first, second, shortYear)) {
            case MONTH_FIRST -> monthFirst;
            case DAY_FIRST -> dayFirst;
            case UNKNOWN -> null;
        };
    }

    /// Whether only the way in which hours are written tells which number is the month.
    boolean isAssumed(DateEvidence evidence) {
        return isOpen() && !shortYear && !evidence.isDay(first) && !evidence.isDay(second);
    }

    /// Whether the first or the second number may be the month.
    private boolean isOpen() {
        return first <= 99
                && slashes
                && first != second
                && monthFirst() != null
                && dayFirst() != null;
    }

    private @Nullable LocalDate monthFirst() {
        return date(year(), first, second);
    }

    private @Nullable LocalDate dayFirst() {
        return date(year(), second, first);
    }

    private int year() {
        return shortYear ? 2000 + third : third;
    }

    /// Null where there is no such day.
    static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return year < 1970 || year > 2261 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// Which of two numbers is the month.
    enum Order {
        MONTH_FIRST,
        DAY_FIRST,
        UNKNOWN
    }
}
