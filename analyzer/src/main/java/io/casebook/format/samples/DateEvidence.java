package io.casebook.format.samples;

import io.casebook.format.ArtifactHead;
import io.casebook.format.samples.WrittenDate.Order;

import java.util.regex.Pattern;

/// What tells whether the day or the month comes first in a date.
///
/// @param day of the month in the file's name, `sar10` (sysstat's sa2) or `sar20210510`; 0 where it
///     has none
/// @param plainLocale whether a support archive's collector ran the command: it does so in the C
///     locale
/// @param byHours what the way in which rows write hours suggests
record DateEvidence(int day, boolean plainLocale, Order byHours) {
    /// Of a report about which nothing else is known.
    static final DateEvidence NONE = new DateEvidence(0, false, Order.UNKNOWN);

    private static final Pattern NAME =
            Pattern.compile("(?:^|[._-])sar?(?:\\d{6})?(\\d\\d)(?=$|[._-])");
    private static final int LOOKED_AT = 400;

    /// What path and first lines tell.
    static DateEvidence of(ArtifactHead head) {
        var path = head.path().value();
        var name = NAME.matcher(head.path().fileName());
        var day = 0;
        while (name.find()) {
            day = Integer.parseInt(name.group(1));
        }
        return new DateEvidence(day, path.contains("sos_commands/"), byHours(head));
    }

    private static Order byHours(ArtifactHead head) {
        var clock = new Clock();
        for (var line : head.lines(LOOKED_AT)) {
            var bytes = line.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            var time = afterDate(line);
            if (clock.read(bytes, time, bytes.length) && !clock.whole) {
                return byHours(clock);
            }
        }
        return Order.UNKNOWN;
    }

    private static Order byHours(Clock clock) {
        if (!clock.isKnown()) {
            return Order.UNKNOWN;
        }
        return clock.english ? Order.MONTH_FIRST : Order.DAY_FIRST;
    }

    /// iostat writes date and time.
    private static int afterDate(String line) {
        var blank = line.indexOf(' ');
        return blank > 0 && WrittenDate.of(line.substring(0, blank)) != null ? blank + 1 : 0;
    }

    /// Whether the name of the file says that it is of this day.
    boolean isDay(int number) {
        return day == number;
    }

    /// Which of the first two numbers of a date is the month; they differ.
    Order order(int first, int second, boolean shortYear) {
        if (isDay(second)) {
            return Order.MONTH_FIRST;
        }
        if (isDay(first)) {
            return Order.DAY_FIRST;
        }
        if (shortYear) {
            return plainLocale ? Order.MONTH_FIRST : Order.UNKNOWN;
        }
        return byHours;
    }
}
