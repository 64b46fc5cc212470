package io.casebook.format.dated;

import static io.casebook.format.dated.ByteText.at;
import static io.casebook.format.dated.ByteText.isBlank;
import static io.casebook.format.dated.ByteText.isDigit;
import static io.casebook.format.dated.ByteText.isLetter;
import static io.casebook.format.dated.ByteText.isWord;

import io.casebook.format.CalendarTime;
import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;

import org.jspecify.annotations.Nullable;

/// Reads a time in whichever [Notation] it is written. One is used again and again: a reading stays
/// until the next.
final class StampReader {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2100;
    private static final long FIRST_EPOCH_SECOND = 1_000_000_000L;
    private static final long LAST_EPOCH_SECOND = 4_102_444_800L;
    private static final long NANOS_PER_MILLISECOND = 1_000_000L;
    private static final long NANOS_PER_DAY = 86_400_000_000_000L;
    private static final int COMPACT_DIGITS = 8;
    private static final int SECOND_DIGITS = 10;
    private static final int MILLISECOND_DIGITS = 13;

    private final CalendarTime time = new CalendarTime();
    private final ClockReader clock = new ClockReader(time);
    private byte[] bytes = new byte[0];
    private int start;
    private int at;
    private int limit;
    private boolean dayUnknown;
    private long epochNanos;

    /// The notation of the last time that was read; null where there was none.
    @Nullable Notation notation;

    /// One past its last byte.
    int end;

    /// What its numbers prove, where they are numbers only.
    DayOrder proven = DayOrder.UNKNOWN;

    /// Reads the time that begins at `array[from]` and ends before `to`.
    ///
    /// @param order for dates whose own numbers do not prove theirs
    /// @return whether there is such a time
    boolean read(byte[] array, int from, int to, DayOrder order) {
        bytes = array;
        start = from;
        at = from;
        limit = to;
        dayUnknown = false;
        time.year = CalendarTime.NO_YEAR;
        notation = null;
        var read = isDigit(at(bytes, at, limit)) ? readNumber(order) : readWord(order);
        if (read == null || !(isEpoch(read) || time.exists())) {
            return false;
        }
        notation = read;
        end = isEpoch(read) ? at : clock.end;
        return true;
    }

    private static boolean isEpoch(@Nullable Notation read) {
        return read == Notation.EPOCH_SECONDS || read == Notation.EPOCH_MILLISECONDS;
    }

    private @Nullable Notation readNumber(DayOrder order) {
        var digits = ByteText.pastDigits(bytes, at, limit) - at;
        var behind = at(bytes, at + digits, limit);
        return switch (digits) {
            case 1, 2 ->
                    isLetter(at(bytes, at + digits + 1, limit))
                            ? readNamedMonth(digits, behind)
                            : readNumbers(digits, behind, order);
            case 4 -> readYearFirst(behind);
            case COMPACT_DIGITS -> readCompact(behind);
            case SECOND_DIGITS -> readSeconds();
            case MILLISECOND_DIGITS -> readMilliseconds(behind);
            default -> null;
        };
    }

    private @Nullable Notation readYearFirst(int separator) {
        time.year = number(4);
        time.month = partBehind(separator);
        time.day = partBehind(separator);
        var joined = separator == '-' || separator == '/' || separator == '.';
        return joined && yearIsPlausible() && readJoinedClock() ? Notation.YEAR_FIRST : null;
    }

    private @Nullable Notation readCompact(int behind) {
        time.year = number(4);
        time.month = number(2);
        time.day = number(2);
        var joined = behind == ' ' || behind == 'T' || behind == '-';
        return joined && yearIsPlausible() && readJoinedClock() ? Notation.COMPACT : null;
    }

    /// `15/Mar/2017:06:03:08`, `15 Mar 2017 06:03:08`.
    private @Nullable Notation readNamedMonth(int digits, int separator) {
        time.day = number(digits);
        at++;
        time.month = month();
        if (time.month == 0 || at(bytes, at, limit) != separator) {
            return null;
        }
        at++;
        time.year = number(4);
        return yearIsPlausible() && readJoinedClock() ? Notation.DAY_AND_NAMED_MONTH : null;
    }

    private @Nullable Notation readNumbers(int digits, int separator, DayOrder order) {
        if (separator != '/' && separator != '-' && separator != '.') {
            return null;
        }
        var first = number(digits);
        var second = partBehind(separator);
        time.year = at(bytes, at, limit) == separator ? numberAfter() : 0;
        proven = DayOrder.of(first, second);
        if (proven == DayOrder.UNKNOWN && separator == '.') {
            // Who writes dates with dots writes the day first.
            proven = DayOrder.DAY_FIRST;
        }
        var known = proven == DayOrder.UNKNOWN ? order : proven;
        time.day = known == DayOrder.MONTH_FIRST ? second : first;
        time.month = known == DayOrder.MONTH_FIRST ? first : second;
        dayUnknown = known == DayOrder.UNKNOWN && first != second;
        return yearIsPlausible() && readJoinedClock() ? Notation.NUMBERS : null;
    }

    private int numberAfter() {
        at++;
        return number(4);
    }

    private @Nullable Notation readSeconds() {
        var seconds = longNumber(SECOND_DIGITS);
        at = clock.readFraction(bytes, at, limit);
        epochNanos = seconds * 1_000 * NANOS_PER_MILLISECOND + time.nanos;
        return isPlausible(seconds) && !isWord(at(bytes, at, limit))
                ? Notation.EPOCH_SECONDS
                : null;
    }

    private @Nullable Notation readMilliseconds(int behind) {
        var milliseconds = longNumber(MILLISECOND_DIGITS);
        clock.readFraction(bytes, at, limit);
        clock.digits = 3;
        epochNanos = milliseconds * NANOS_PER_MILLISECOND;
        return isPlausible(milliseconds / 1000) && !isWord(behind) && behind != '.'
                ? Notation.EPOCH_MILLISECONDS
                : null;
    }

    private static boolean isPlausible(long seconds) {
        return seconds >= FIRST_EPOCH_SECOND && seconds <= LAST_EPOCH_SECOND;
    }

    private @Nullable Notation readWord(DayOrder order) {
        if (Level.ofGlog(at(bytes, at, limit)) != null && isDigit(at(bytes, at + 1, limit))) {
            return readLevelAndDay();
        }
        if (isWeekday()) {
            at += "Wed".length();
            at += at(bytes, at, limit) == ',' ? 1 : 0;
            at = ByteText.pastBlanks(bytes, at, limit);
            if (isDigit(at(bytes, at, limit))) {
                return readNumber(order);
            }
        }
        return readMonthFirst();
    }

    private @Nullable Notation readLevelAndDay() {
        at++;
        var digits = ByteText.pastDigits(bytes, at, limit) - at;
        time.month = number(2);
        time.day = number(2);
        return digits == 4 && isBlank(at(bytes, at, limit)) && readJoinedClock()
                ? Notation.LEVEL_AND_DAY
                : null;
    }

    private @Nullable Notation readMonthFirst() {
        time.month = month();
        if (time.month == 0 || !isBlank(at(bytes, at, limit))) {
            return null;
        }
        at = ByteText.pastBlanks(bytes, at, limit);
        time.day = number(Math.min(2, ByteText.pastDigits(bytes, at, limit) - at));
        at += at(bytes, at, limit) == ',' ? 1 : 0;
        var word = ByteText.pastBlanks(bytes, at, limit);
        if (ByteText.pastDigits(bytes, word, limit) - word == 4) {
            at = word;
            time.year = number(4);
            return yearIsPlausible() && readJoinedClock() ? Notation.NAMED_MONTH_AND_DAY : null;
        }
        if (!readJoinedClock()) {
            return null;
        }
        clock.readYear(bytes, limit);
        return Notation.NAMED_MONTH_AND_DAY;
    }

    /// The clock behind the date, with one of the things between that join them.
    private boolean readJoinedClock() {
        var joint = at(bytes, at, limit);
        if (joint == 'T' || joint == ':' || joint == '-' || joint == '_') {
            at++;
        } else {
            var clockStart = ByteText.pastBlanks(bytes, at, limit);
            if (clockStart == at) {
                return false;
            }
            at = clockStart;
        }
        return clock.read(bytes, at, limit);
    }

    private boolean yearIsPlausible() {
        return isPlausibleYear(time.year);
    }

    static boolean isPlausibleYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private int partBehind(int separator) {
        if (at(bytes, at, limit) != separator) {
            return 0;
        }
        at++;
        return number(Math.min(2, ByteText.pastDigits(bytes, at, limit) - at));
    }

    /// The number in so many digits here; 0, which is no part of a date, where they are fewer.
    private int number(int digits) {
        return (int) longNumber(digits);
    }

    private long longNumber(int digits) {
        var number = 0L;
        for (var i = 0; i < digits; i++, at++) {
            if (!isDigit(at(bytes, at, limit))) {
                return 0;
            }
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }

    /// The number of the month named here, with the place moved behind it; 0 where none is.
    private int month() {
        var month = limit - at < 3 ? 0 : Calendar.month(bytes, at);
        at += month == 0 ? 0 : 3;
        return month;
    }

    private boolean isWeekday() {
        return limit - at > 4 && Calendar.isWeekday(bytes, at) && !isLetter(bytes[at + 3]);
    }

    /// What the time leaves open.
    ReadingKind kind() {
        if (isEpoch(notation)) {
            return ReadingKind.ABSOLUTE;
        }
        if (dayUnknown) {
            return ReadingKind.TIME_OF_DAY;
        }
        if (time.year == CalendarTime.NO_YEAR) {
            return ReadingKind.YEARLESS;
        }
        return clock.offsetKnown ? ReadingKind.ABSOLUTE : ReadingKind.LOCAL;
    }

    /// Counted from what [#kind] says.
    long nanos() {
        return switch (kind()) {
            case TIME_OF_DAY -> Math.floorMod(time.toNanos(), NANOS_PER_DAY);
            case ABSOLUTE -> isEpoch(notation) ? epochNanos : time.toNanos() - clock.offsetNanos;
            default -> time.toNanos();
        };
    }

    /// Fills in what was read.
    void tell(RecordDraft draft) {
        draft.reading(kind(), nanos(), clock.digits, start, end);
        draft.field("zone", clock.zoneStart, clock.zoneEnd);
        if (notation == Notation.LEVEL_AND_DAY) {
            draft.severity = Level.ofGlog(bytes[start]);
        }
    }
}
