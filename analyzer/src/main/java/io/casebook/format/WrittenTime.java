package io.casebook.format;

import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/// Times as libvirt and QEMU write them: `2017-03-15 06:03:08.894+0000` (libvirt, virTimeStringNow
/// in `src/util/virtime.c`), `2018-05-28T13:00:52.950802Z` (QEMU, `util/error-report.c`). Libvirt
/// before 0.9.7 wrote no zone, before 0.9.0 no date.
public final class WrittenTime {
    private static final int DATE_LENGTH = "2017-03-15 ".length();
    private static final int TIME_LENGTH = "06:03:08".length();
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2261;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int MOST_DIGITS = 9;
    private static final int IMPOSSIBLE = -1;

    private WrittenTime() {}

    /// Reads the date and time at `bytes[from, to)`, whose digits stand where a grammar found them.
    /// A day or an hour that does not exist leaves the draft without a reading.
    public static void read(RecordDraft draft, byte[] bytes, int from, int to) {
        var day = epochDay(bytes, from);
        var second = secondOfDay(bytes, from + DATE_LENGTH);
        if (day == IMPOSSIBLE || second == IMPOSSIBLE) {
            return;
        }
        var zone = pastFraction(bytes, from + DATE_LENGTH + TIME_LENGTH, to);
        var kind = zone < to ? ReadingKind.ABSOLUTE : ReadingKind.LOCAL;
        var seconds = day * 86_400L + second - offsetSeconds(bytes, zone, to);
        set(draft, kind, seconds, bytes, from, from + DATE_LENGTH + TIME_LENGTH, zone, to);
    }

    /// Reads a time of day, `13:26:10.567`.
    public static void readTimeOfDay(RecordDraft draft, byte[] bytes, int from, int to) {
        var second = secondOfDay(bytes, from);
        if (second != IMPOSSIBLE) {
            set(draft, ReadingKind.TIME_OF_DAY, second, bytes, from, from + TIME_LENGTH, to, to);
        }
    }

    private static void set(
            RecordDraft draft,
            ReadingKind kind,
            long seconds,
            byte[] bytes,
            int from,
            int fraction,
            int fractionEnd,
            int to) {
        var digits = Math.clamp(fractionEnd - fraction - 1, 0, MOST_DIGITS);
        var nanos = 0L;
        for (var i = 1; i <= MOST_DIGITS; i++) {
            nanos = nanos * 10 + (i <= digits ? digit(bytes, fraction + i) : 0);
        }
        draft.reading(kind, seconds * NANOS_PER_SECOND + nanos, digits, from, to);
    }

    private static int epochDay(byte[] bytes, int at) {
        var year = 100 * two(bytes, at) + two(bytes, at + 2);
        var month = two(bytes, at + 5);
        var day = two(bytes, at + 8);
        var exists =
                year >= FIRST_YEAR
                        && year <= LAST_YEAR
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= Month.of(month).length(Year.isLeap(year));
        return exists ? (int) LocalDate.of(year, month, day).toEpochDay() : IMPOSSIBLE;
    }

    /// Second 60 is a leap second.
    private static int secondOfDay(byte[] bytes, int at) {
        var hour = two(bytes, at);
        var minute = two(bytes, at + 3);
        var second = two(bytes, at + 6);
        return hour < 24 && minute < 60 && second <= 60
                ? (hour * 60 + minute) * 60 + second
                : IMPOSSIBLE;
    }

    private static int pastFraction(byte[] bytes, int from, int to) {
        var at = from;
        while (at < to && (bytes[at] == '.' || (bytes[at] >= '0' && bytes[at] <= '9'))) {
            at++;
        }
        return at;
    }

    /// Of `Z`, `+0545` or `-03:30`; 0 where no zone is written.
    private static int offsetSeconds(byte[] bytes, int zone, int to) {
        if (to - zone < "+0000".length()) {
            return 0;
        }
        var seconds = (two(bytes, zone + 1) * 60 + two(bytes, to - 2)) * 60;
        return bytes[zone] == '-' ? -seconds : seconds;
    }

    private static int two(byte[] bytes, int at) {
        return 10 * digit(bytes, at) + digit(bytes, at + 1);
    }

    private static int digit(byte[] bytes, int at) {
        return bytes[at] - '0';
    }
}
