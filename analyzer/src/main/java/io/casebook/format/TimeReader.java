package io.casebook.format;

import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;
import io.casebook.model.ZoneAbbreviations;

/// Reads times out of bytes whose shape the lexer has checked, digit by digit. One is used again
/// and again.
public final class TimeReader {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int MOST_DIGITS = 9;
    private static final long MOST_EPOCH_SECONDS = Long.MAX_VALUE / NANOS_PER_SECOND - 1;
    private static final int WEEKDAY_LETTERS = 3;
    private static final int MOST_BOOT_SECONDS = 999_999_999;

    private final CalendarTime time = new CalendarTime();
    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private int digits;

    /// Reads `Mar 15 13:11:54.123`, the year perhaps before, in the middle or at the end, perhaps a
    /// weekday before it, which becomes a field.
    ///
    /// @return whether there is such a time; then the draft has it
    public boolean readMonthFirst(byte[] array, int from, int to, RecordDraft draft) {
        start(array, from, to);
        takeWeekday(draft);
        time.year = isDigit() ? number() : CalendarTime.NO_YEAR;
        skipBlanks();
        time.month = month();
        skipBlanks();
        time.day = number();
        skipBlanks();
        if (bytes[at + 2] != ':') {
            time.year = number();
            skipBlanks();
        }
        readClock();
        var written = at;
        skipBlanks();
        if (isDigit()) {
            time.year = number();
            written = at;
        }
        if (!time.exists()) {
            return false;
        }
        var kind = time.year == CalendarTime.NO_YEAR ? ReadingKind.YEARLESS : ReadingKind.LOCAL;
        draft.reading(kind, time.toNanos(), digits, from, written);
        return true;
    }

    /// A number stands behind a month, a month behind a weekday.
    private void takeWeekday(RecordDraft draft) {
        var word = at;
        if (isDigit()) {
            return;
        }
        at += WEEKDAY_LETTERS;
        skipBlanks();
        if (isDigit()) {
            at = word;
        } else {
            draft.field("weekday", word, word + WEEKDAY_LETTERS);
        }
    }

    /// Reads `2017-03-15T13:11:54.123+08:00`, with or without an offset, with blanks for the `T`,
    /// perhaps a weekday before and the name of a zone behind it, which becomes a field; or
    /// `03/15/17 13:11:54`.
    ///
    /// @return whether there is such a time; then the draft has it
    public boolean readDateFirst(byte[] array, int from, int to, RecordDraft draft) {
        start(array, from, to);
        at += isDigit() ? 0 : "Wed ".length();
        readDate();
        at++;
        skipBlanks();
        return readClockAndZone(from, draft);
    }

    /// A year is written with four digits when it comes first. Where day and month could be either,
    /// the month is first, as in the C locale, in which support archives are collected.
    private void readDate() {
        var start = at;
        var first = number();
        var yearFirst = at - start == "2017".length();
        at++;
        var second = number();
        at++;
        var third = number();
        var dayFirst = !yearFirst && first > 12;
        time.year = yearFirst ? first : third < 100 ? 2000 + third : third;
        time.month = yearFirst || dayFirst ? second : first;
        time.day = yearFirst ? third : dayFirst ? first : second;
    }

    /// Reads `Wed, 15 Mar 2017 13:11:54 +0800` (RFC 2822, 3.3).
    ///
    /// @return whether there is such a time; then the draft has it
    public boolean readDayFirst(byte[] array, int from, int to, RecordDraft draft) {
        start(array, from, to);
        at += "Wed, ".length();
        time.day = number();
        skipBlanks();
        time.month = month();
        skipBlanks();
        time.year = number();
        skipBlanks();
        return readClockAndZone(from, draft);
    }

    private boolean readClockAndZone(int from, RecordDraft draft) {
        readClock();
        var clockEnd = at;
        skipBlanks();
        var zoneStart = at;
        skipWord();
        var written = at > zoneStart ? at : clockEnd;
        return time.exists()
                && time.year != CalendarTime.NO_YEAR
                && place(draft, from, zoneStart, written);
    }

    /// Sets the reading by what stands behind the clock in `bytes[zoneStart, written)`.
    private boolean place(RecordDraft draft, int from, int zoneStart, int written) {
        at = zoneStart;
        if (zoneStart >= written) {
            draft.reading(ReadingKind.LOCAL, time.toNanos(), digits, from, written);
        } else if (bytes[at] == '+' || bytes[at] == '-') {
            return placeByOffset(draft, from, written);
        } else {
            placeByName(draft, from, zoneStart, written);
        }
        return true;
    }

    /// Some names of zones are the same everywhere, others (CST) are not.
    private void placeByName(RecordDraft draft, int from, int zoneStart, int written) {
        if (isUtc(zoneStart, written)) {
            draft.reading(ReadingKind.ABSOLUTE, time.toNanos(), digits, from, written);
            return;
        }
        draft.field("zone", zoneStart, written);
        var seconds = ZoneAbbreviations.certainSeconds(bytes, zoneStart, written);
        var known = seconds != Integer.MIN_VALUE;
        var kind = known ? ReadingKind.ABSOLUTE : ReadingKind.LOCAL;
        var nanos = time.toNanos() - (known ? seconds * NANOS_PER_SECOND : 0);
        draft.reading(kind, nanos, digits, from, written);
    }

    private boolean placeByOffset(RecordDraft draft, int from, int written) {
        var sign = bytes[at++] == '-' ? -1 : 1;
        var hours = twoDigits();
        at += at < written && bytes[at] == ':' ? 1 : 0;
        var minutes = at < written ? twoDigits() : 0;
        var offset = sign * (hours * 3600L + minutes * 60L) * NANOS_PER_SECOND;
        draft.reading(ReadingKind.ABSOLUTE, time.toNanos() - offset, digits, from, written);
        return hours <= 18 && minutes < 60;
    }

    private boolean isUtc(int from, int to) {
        return isWord(from, to, "Z") || isWord(from, to, "UTC") || isWord(from, to, "GMT");
    }

    private boolean isWord(int from, int to, String word) {
        if (to - from != word.length()) {
            return false;
        }
        for (var i = 0; i < word.length(); i++) {
            if (bytes[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Reads `[    5.123456]`.
    ///
    /// @return whether the number is one that a clock of a kernel can show; then the draft has it
    public boolean readSinceBoot(byte[] array, int from, int to, RecordDraft draft) {
        start(array, from + 1, to);
        skipBlanks();
        var written = at;
        var seconds = number();
        readFraction();
        draft.reading(
                ReadingKind.SINCE_BOOT,
                seconds * NANOS_PER_SECOND + time.nanos,
                digits,
                written,
                at);
        return seconds <= MOST_BOOT_SECONDS;
    }

    /// Reads `1490522381.123456`, ten digits of seconds since 1970-01-01T00:00Z.
    ///
    /// @return whether it is written so and a `long` of nanoseconds holds it; then the draft has
    ///     it
    public boolean readSinceEpoch(byte[] array, int from, int to, RecordDraft draft) {
        start(array, from, to);
        var seconds = 0L;
        for (; isDigit(); at++) {
            seconds = seconds * 10 + bytes[at] - '0';
        }
        readFraction();
        if (bytes[from] == '0' || seconds > MOST_EPOCH_SECONDS) {
            return false;
        }
        var nanos = seconds * NANOS_PER_SECOND + time.nanos;
        draft.reading(ReadingKind.ABSOLUTE, nanos, digits, from, at);
        return true;
    }

    private void start(byte[] array, int from, int to) {
        bytes = array;
        at = from;
        end = to;
    }

    private void readClock() {
        time.hour = twoDigits();
        at++;
        time.minute = twoDigits();
        at++;
        time.second = twoDigits();
        readFraction();
    }

    /// Reads `.123456`, if there is one; what is finer than a nanosecond is passed over.
    private void readFraction() {
        time.nanos = 0;
        digits = 0;
        if (at >= end || (bytes[at] != '.' && bytes[at] != ',')) {
            return;
        }
        var scale = (int) NANOS_PER_SECOND;
        for (at++; isDigit(); at++) {
            if (digits < MOST_DIGITS) {
                scale /= 10;
                time.nanos += (bytes[at] - '0') * scale;
                digits++;
            }
        }
    }

    private int twoDigits() {
        at += 2;
        return (bytes[at - 2] - '0') * 10 + bytes[at - 1] - '0';
    }

    /// The number here, or the greatest one when it is too great.
    private int number() {
        var number = 0;
        for (; isDigit(); at++) {
            number =
                    number > MOST_BOOT_SECONDS / 10
                            ? Integer.MAX_VALUE
                            : number * 10 + bytes[at] - '0';
        }
        return number;
    }

    private int month() {
        at += 3;
        var second = bytes[at - 2];
        return switch (bytes[at - 1]) {
            case 'n' -> second == 'a' ? 1 : 6;
            case 'b' -> 2;
            case 'r' -> second == 'a' ? 3 : 4;
            case 'y' -> 5;
            case 'l' -> 7;
            case 'g' -> 8;
            case 'p' -> 9;
            case 't' -> 10;
            case 'v' -> 11;
            default -> 12;
        };
    }

    private boolean isDigit() {
        return at < end && bytes[at] >= '0' && bytes[at] <= '9';
    }

    private void skipBlanks() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
    }

    private void skipWord() {
        while (at < end && bytes[at] != ' ' && bytes[at] != '\t') {
            at++;
        }
    }
}
