package io.casebook.format.dated;

import static io.casebook.format.dated.ByteText.at;
import static io.casebook.format.dated.ByteText.isBlank;
import static io.casebook.format.dated.ByteText.isDigit;
import static io.casebook.format.dated.ByteText.isLetter;
import static io.casebook.format.dated.ByteText.isUpper;
import static io.casebook.format.dated.ByteText.isWord;

import io.casebook.format.CalendarTime;
import io.casebook.model.ZoneAbbreviations;

import java.nio.charset.StandardCharsets;

/// Reads the time of day, `06:03:08.894`, and what tells its zone: `Z`, `+0800`, ` CST`; a half day
/// (`PM`) too.
final class ClockReader {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int MOST_DIGITS = 9;
    private static final int MOST_OFFSET_HOURS = 14;
    private static final int LONGEST_ZONE = 5;

    private final CalendarTime time;

    /// Digits after the second.
    int digits;

    /// One past the last byte that belongs to the time.
    int end;

    /// Whether the zone is certain.
    boolean offsetKnown;

    /// How far it is ahead of UTC.
    long offsetNanos;

    /// The name of a zone.
    int zoneStart;

    /// End of the name of a zone; its start where none is written.
    int zoneEnd;

    /// @param time where the numbers go
    ClockReader(CalendarTime time) {
        this.time = time;
    }

    /// Reads the clock and zone at `bytes[from, to)`.
    ///
    /// @return whether there is a clock, seconds included
    boolean read(byte[] bytes, int from, int to) {
        offsetKnown = false;
        offsetNanos = 0;
        zoneStart = zoneEnd = from;
        var hourEnd = ByteText.pastDigits(bytes, from, to);
        var written = hourEnd - from;
        if (written < 1 || written > 2 || !isClock(bytes, hourEnd, to)) {
            return false;
        }
        time.hour = bytes[hourEnd - 1] - '0' + (written == 2 ? 10 * (bytes[from] - '0') : 0);
        time.minute = two(bytes, hourEnd + 1);
        time.second = two(bytes, hourEnd + 4);
        end = readFraction(bytes, hourEnd + 6, to);
        return readHalf(bytes, to) && readZone(bytes, to);
    }

    private static boolean isClock(byte[] bytes, int at, int to) {
        return to - at >= ":03:08".length()
                && bytes[at] == ':'
                && isDigit(bytes[at + 1])
                && isDigit(bytes[at + 2])
                && bytes[at + 3] == ':'
                && isDigit(bytes[at + 4])
                && isDigit(bytes[at + 5])
                && !isDigit(at(bytes, at + 6, to));
    }

    private static int two(byte[] bytes, int at) {
        return (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
    }

    /// Reads `.894` or `,894`, if it is there; what is finer than a nanosecond is passed over.
    ///
    /// @return where it ends
    int readFraction(byte[] bytes, int from, int to) {
        digits = 0;
        time.nanos = 0;
        zoneStart = zoneEnd = from;
        var mark = at(bytes, from, to);
        if ((mark != '.' && mark != ',') || !isDigit(at(bytes, from + 1, to))) {
            return from;
        }
        var scale = (int) NANOS_PER_SECOND;
        var at = from + 1;
        for (; at < to && isDigit(bytes[at]); at++) {
            if (digits < MOST_DIGITS) {
                scale /= 10;
                time.nanos += (bytes[at] - '0') * scale;
                digits++;
            }
        }
        return at;
    }

    /// Turns the hour of a half day, `6:03:08 PM`, into one of the day.
    private boolean readHalf(byte[] bytes, int to) {
        var at = end + (isBlank(at(bytes, end, to)) ? 1 : 0);
        var half = at(bytes, at, to) | 0x20;
        if ((half != 'a' && half != 'p')
                || (at(bytes, at + 1, to) | 0x20) != 'm'
                || isWord(at(bytes, at + 2, to))) {
            return true;
        }
        end = at + 2;
        var exists = time.hour >= 1 && time.hour <= 12;
        time.hour = time.hour % 12 + (half == 'p' ? 12 : 0);
        return exists;
    }

    private boolean readZone(byte[] bytes, int to) {
        var at = end + (at(bytes, end, to) == ' ' ? 1 : 0);
        var mark = at(bytes, at, to);
        if (mark == '+' || mark == '-') {
            readOffset(bytes, at, to);
        } else if (mark == 'Z' && at == end && !isWord(at(bytes, at + 1, to))) {
            setOffset(0, at + 1);
        } else if (isUpper(mark)) {
            readName(bytes, at, to);
        }
        return !isLetter(at(bytes, end, to));
    }

    /// `+0800`, `+08:00`; `+08` only without a blank before it. Any other number is none.
    private void readOffset(byte[] bytes, int sign, int to) {
        var at = sign + 1;
        var first = ByteText.pastDigits(bytes, at, to) - at;
        var colon = first == 2 && at(bytes, at + 2, to) == ':';
        var second = colon ? ByteText.pastDigits(bytes, at + 3, to) - at - 3 : first - 2;
        var whole = (first == 4 || colon) && second == 2;
        var hoursOnly = first == 2 && !colon && sign == end;
        if (!whole && !hoursOnly) {
            return;
        }
        var hours = two(bytes, at);
        var minutes = whole ? two(bytes, at + (colon ? 3 : 2)) : 0;
        var zoneStop = at + (colon ? 5 : first);
        if (hours <= MOST_OFFSET_HOURS && minutes % 15 == 0 && !isWord(at(bytes, zoneStop, to))) {
            var seconds = hours * 3600L + minutes * 60L;
            setOffset(bytes[sign] == '-' ? -seconds : seconds, zoneStop);
        }
    }

    private void setOffset(long seconds, int zoneStop) {
        offsetKnown = true;
        offsetNanos = seconds * NANOS_PER_SECOND;
        end = zoneStop;
    }

    /// Of words in capitals only those that are zones; a level (`WARN`) may stand there as well.
    private void readName(byte[] bytes, int from, int to) {
        var stop = ByteText.pastLetters(bytes, from, to);
        if (stop - from < 3 || stop - from > LONGEST_ZONE || isDigit(at(bytes, stop, to))) {
            return;
        }
        var seconds = ZoneAbbreviations.certainSeconds(bytes, from, stop);
        if (isUniversal(bytes, from, stop)) {
            setOffset(0, stop);
        } else if (seconds != Integer.MIN_VALUE) {
            setOffset(seconds, stop);
            setName(from, stop);
        } else if (isZone(bytes, from, stop)) {
            end = stop;
            setName(from, stop);
        }
    }

    private void setName(int from, int stop) {
        zoneStart = from;
        zoneEnd = stop;
    }

    private static boolean isUniversal(byte[] bytes, int from, int stop) {
        return stop - from == 3
                && ((bytes[from] == 'U' && bytes[from + 1] == 'T' && bytes[from + 2] == 'C')
                        || (bytes[from] == 'G'
                                && bytes[from + 1] == 'M'
                                && bytes[from + 2] == 'T'));
    }

    /// Names that mean several zones all end so.
    private static boolean isZone(byte[] bytes, int from, int stop) {
        var last = bytes[stop - 1];
        return (last == 'T' || last == 'K')
                && !ZoneAbbreviations.offsets(
                                new String(bytes, from, stop - from, StandardCharsets.ISO_8859_1))
                        .isEmpty();
    }

    /// Reads the year that may stand behind clock and zone, ` 2017`.
    void readYear(byte[] bytes, int to) {
        var at = end + 1;
        if (!isBlank(at(bytes, end, to)) || ByteText.pastDigits(bytes, at, to) - at != 4) {
            return;
        }
        var year = two(bytes, at) * 100 + two(bytes, at + 2);
        if (StampReader.isPlausibleYear(year) && !isLetter(at(bytes, at + 4, to))) {
            time.year = year;
            end = at + 4;
        }
    }
}
