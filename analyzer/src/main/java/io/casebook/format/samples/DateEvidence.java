package io.casebook.format.samples;

import io.casebook.format.ArtifactHead;
import io.casebook.format.samples.WrittenDate.Order;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// What tells whether the day or the month comes first in a date.
///
/// @param day of the month in the file's name, `sar10` (sysstat's sa2) or `sar20210510`; 0 where it
///     has none
/// @param plainLocale whether a support archive's collector ran the command: it does so in the C
///     locale
/// @param halfDays whether the clock of the rows goes to twelve; null where there are none
record DateEvidence(int day, boolean plainLocale, @Nullable Boolean halfDays) {
    /// Of a report about which nothing else is known.
    static final DateEvidence NONE = new DateEvidence(0, false, null);

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
        return new DateEvidence(day, path.contains("sos_commands/"), halfDays(head));
    }

    private static @Nullable Boolean halfDays(ArtifactHead head) {
        var clock = new Clock();
        for (var line : head.lines(LOOKED_AT)) {
            var bytes = line.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            var time = afterDate(line);
            if (clock.read(bytes, time, bytes.length) && !clock.whole) {
                return clock.meridiem;
            }
        }
        return null;
    }

    /// iostat writes date and time.
    private static int afterDate(String line) {
        var blank = line.indexOf(' ');
        return blank > 0 && WrittenDate.of(line.substring(0, blank)) != null ? blank + 1 : 0;
    }

    Order order(LocalDate monthFirst, LocalDate dayFirst, boolean shortYear) {
        if (day == monthFirst.getDayOfMonth()) {
            return Order.MONTH_FIRST;
        }
        if (day == dayFirst.getDayOfMonth()) {
            return Order.DAY_FIRST;
        }
        if (shortYear) {
            return plainLocale ? Order.MONTH_FIRST : Order.UNKNOWN;
        }
        if (halfDays == null) {
            return Order.UNKNOWN;
        }
        return halfDays ? Order.MONTH_FIRST : Order.DAY_FIRST;
    }
}
