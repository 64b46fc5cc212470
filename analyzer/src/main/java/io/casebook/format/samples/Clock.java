package io.casebook.format.samples;

import io.casebook.format.WrittenTime;
import io.casebook.model.RecordDraft;

/// The time with which a row begins: `12:10:01 AM`, `00:10:01`, `00.10.01`, `00时10分01秒` as the
/// locale has it (strftime's `%X`), or a whole time in UTC, `2021-05-10T00:10:01Z`, in decoded
/// data files. One is used again and again.
final class Clock {
    private static final int WHOLE_LENGTH = "2021-05-10T00:10:01Z".length();

    /// One past the time.
    int end;

    /// Seconds since midnight.
    int second;

    /// Whether `AM` or `PM` is written.
    boolean meridiem;

    /// Whether date and zone are written too.
    boolean whole;

    private boolean afternoon;
    private byte[] bytes = new byte[0];
    private int limit;

    /// Whether `array[from, to)` begins with a time; then the fields tell it.
    boolean read(byte[] array, int from, int to) {
        bytes = array;
        limit = to;
        end = from;
        whole = isWhole(from);
        if (whole) {
            end = from + "2021-05-10T".length();
        }
        meridiem = false;
        var hour = number(1);
        var minute = separator() ? number(2) : -1;
        var seconds = separator() ? number(2) : -1;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || seconds < 0 || seconds > 60) {
            return false;
        }
        if (whole) {
            end = from + WHOLE_LENGTH;
        } else {
            passSuffix();
        }
        second = (ofDay(hour) * 60 + minute) * 60 + seconds;
        return end == limit || isBlank(end);
    }

    /// Sets the reading of a whole time.
    void tell(RecordDraft draft, int from) {
        WrittenTime.read(draft, bytes, from, end);
    }

    private boolean isWhole(int from) {
        return limit - from >= WHOLE_LENGTH
                && bytes[from + 4] == '-'
                && bytes[from + 7] == '-'
                && bytes[from + 10] == 'T'
                && bytes[from + 13] == ':'
                && bytes[from + 16] == ':'
                && bytes[from + WHOLE_LENGTH - 1] == 'Z'
                && areDigits(from);
    }

    /// Those of the date; the time's are read.
    private boolean areDigits(int from) {
        for (var i = 0; i < "2021-05-10".length(); i++) {
            if (i != 4 && i != 7 && !isDigit(from + i)) {
                return false;
            }
        }
        return true;
    }

    /// Reads one or two digits; -1 where there are fewer than `least`.
    private int number(int least) {
        var start = end;
        var number = 0;
        while (end - start < 2 && isDigit(end)) {
            number = number * 10 + bytes[end++] - '0';
        }
        return end - start < least ? -1 : number;
    }

    /// A colon, a dot, or the word for hour or minute in Chinese and Japanese: three bytes.
    private boolean separator() {
        if (end < limit && (bytes[end] == ':' || bytes[end] == '.')) {
            end++;
            return true;
        }
        return passIdeograph();
    }

    private boolean passIdeograph() {
        var ideograph = end + 2 < limit && (bytes[end] & 0xf0) == 0xe0 && bytes[end + 1] < 0;
        end += ideograph ? 3 : 0;
        return ideograph;
    }

    private void passSuffix() {
        passIdeograph();
        var word = end;
        while (word < limit && isBlank(word)) {
            word++;
        }
        var letter = word + 1 < limit ? bytes[word] & ~0x20 : 0;
        meridiem =
                (letter == 'A' || letter == 'P')
                        && (bytes[word + 1] & ~0x20) == 'M'
                        && (word + 2 == limit || isBlank(word + 2));
        if (meridiem) {
            afternoon = letter == 'P';
            end = word + 2;
        }
    }

    private int ofDay(int hour) {
        return meridiem ? hour % 12 + (afternoon ? 12 : 0) : hour;
    }

    private boolean isBlank(int at) {
        return bytes[at] == ' ' || bytes[at] == '\t';
    }

    private boolean isDigit(int at) {
        return at < limit && bytes[at] >= '0' && bytes[at] <= '9';
    }
}
