package io.casebook.format.windbg;

import io.casebook.grammar.WindbgParser;
import io.casebook.model.Reading;
import io.casebook.model.ReadingKind;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/// The times of a debugger's header. The debugger prints the time of the crash in the zone of the
/// machine on which it runs, and names that zone.
final class DebuggerTime {
    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");
    private static final long SECOND = 1_000_000_000L;
    private static final int MOST_DIGITS = 9;

    /// Nanoseconds since 1970 reach to 2261, see [io.casebook.model.UtcTime].
    private static final int FIRST_YEAR = 1700;

    private static final int LAST_YEAR = 2250;

    /// A hundred years, in seconds.
    private static final long LONGEST_UPTIME = 100L * 366 * 24 * 60 * 60;

    private DebuggerTime() {}

    /// The reading of a session time; none when there is no such day or time.
    static Reading reading(
            WindbgParser.SessionTimeContext line, Function<@Nullable Token, String> text) {
        var year = number(text.apply(line.year));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Reading.NONE;
        }
        try {
            var time =
                    LocalDateTime.of(
                            year,
                            1 + MONTHS.indexOf(text.apply(line.month)),
                            number(text.apply(line.day)),
                            number(text.apply(line.time.hour)),
                            number(text.apply(line.time.minute)),
                            number(text.apply(line.time.second)));
            var fraction = digits(text.apply(line.time.fraction));
            var nanos = time.toEpochSecond(ZoneOffset.UTC) * SECOND + nanosOf(fraction);
            return line.zone == null
                    ? new Reading(ReadingKind.LOCAL, nanos, fraction.length())
                    : new Reading(
                            ReadingKind.ABSOLUTE,
                            nanos - offset(line.zone, text).getTotalSeconds() * SECOND,
                            fraction.length());
        } catch (DateTimeException _) {
            return Reading.NONE;
        }
    }

    /// The reading of a `TARGET_TIME` field, `2017-03-15T05:11:54.000Z`; none where it is not so.
    static Reading target(String written) {
        try {
            var instant = Instant.parse(written);
            var year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                return Reading.NONE;
            }
            var point = written.indexOf('.');
            return new Reading(
                    ReadingKind.ABSOLUTE,
                    instant.getEpochSecond() * SECOND + instant.getNano(),
                    point < 0 ? 0 : Math.min(written.length() - point - 2, MOST_DIGITS));
        } catch (DateTimeException _) {
            return Reading.NONE;
        }
    }

    /// How long the system had been up; prose when that is longer than Windows exists.
    static DebuggerLine uptime(
            WindbgParser.UptimeContext line, Function<@Nullable Token, String> text) {
        var hours = number(text.apply(line.days)) * 24L + number(text.apply(line.time.hour));
        var seconds =
                (hours * 60 + number(text.apply(line.time.minute))) * 60
                        + number(text.apply(line.time.second));
        if (seconds < 0 || seconds > LONGEST_UPTIME) {
            return new DebuggerLine.Prose("");
        }
        var fraction = digits(text.apply(line.time.fraction));
        return new DebuggerLine.Uptime(seconds * SECOND + nanosOf(fraction), fraction.length());
    }

    /// So many seconds, as in `18052.740`.
    static String seconds(DebuggerLine.Uptime uptime) {
        return BigDecimal.valueOf(uptime.nanos(), MOST_DIGITS)
                .setScale(uptime.digits(), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /// @throws DateTimeException when no zone is so far away
    private static ZoneOffset offset(
            WindbgParser.ZoneOffsetContext zone, Function<@Nullable Token, String> text) {
        var sign = text.apply(zone.sign).equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(
                sign * number(text.apply(zone.hours)), sign * number(text.apply(zone.minutes)));
    }

    private static String digits(String fraction) {
        return fraction.substring(0, Math.min(fraction.length(), MOST_DIGITS));
    }

    private static long nanosOf(String fraction) {
        return number((fraction + "0".repeat(MOST_DIGITS)).substring(0, MOST_DIGITS));
    }

    /// The value of digits; what is longer than any part of a time is no part of one.
    private static int number(String digits) {
        if (digits.length() > MOST_DIGITS) {
            return -1;
        }
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
