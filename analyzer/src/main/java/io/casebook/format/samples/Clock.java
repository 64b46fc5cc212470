package io.casebook.format.samples;

import io.casebook.format.WrittenTime;
import io.casebook.model.RecordDraft;

import java.nio.charset.StandardCharsets;

/// The time with which a row begins: `12:10:01 AM`, `01:10:01 ΜΜ`, `00:10:01`, `00.10.01`,
/// `00时10分01秒` as the locale has it (strftime's `%X`), or a whole time in UTC,
/// `2021-05-10T00:10:01Z`, in decoded data files. One is used again and again.
final class Clock {
    private static final int WHOLE_LENGTH = "2021-05-10T00:10:01Z".length();

    /// One past the time.
    int end;

    /// Seconds since midnight.
    int second;

    /// The half of the day that is written beside the time. Where its word is not known, the time
    /// is not, either.
    HalfDay half = HalfDay.NONE;

    /// Whether that is written as `AM` or `PM`.
    boolean english;

    /// Whether date and zone are written too.
    boolean whole;

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
        half = HalfDay.NONE;
        english = false;
        passPrefix();
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

    /// `下午 01时10分01秒`
    private void passPrefix() {
        if (end < limit && bytes[end] < 0) {
            var word = end;
            while (end < limit && !isBlank(end) && !isDigit(end)) {
                end++;
            }
            half = HalfDay.of(text(word, end));
            end = pastBlanks(end);
        }
    }

    private void passSuffix() {
        passIdeograph();
        if (half == HalfDay.NONE) {
            readSuffix(pastBlanks(end));
        }
    }

    private void readSuffix(int word) {
        var to = word;
        while (to < limit && !isBlank(to)) {
            to++;
        }
        if (word == to || isDigit(word)) {
            return;
        }
        half = HalfDay.of(text(word, to));
        english = half != HalfDay.NONE && (bytes[word + 1] & ~0x20) == 'M';
        if (half != HalfDay.NONE) {
            end = to;
        }
        if (half == HalfDay.UNKNOWN) {
            passForeign();
        }
    }

    /// Some locales have several words.
    private void passForeign() {
        for (var next = pastBlanks(end); next < limit && bytes[next] < 0; next = pastBlanks(end)) {
            for (end = next; end < limit && !isBlank(end); ) {
                end++;
            }
        }
    }

    private int pastBlanks(int from) {
        var at = from;
        while (at < limit && isBlank(at)) {
            at++;
        }
        return at;
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /// Whether the time of day is known.
    boolean isKnown() {
        return half != HalfDay.UNKNOWN;
    }

    private int ofDay(int hour) {
        return switch (half) {
            case NONE, UNKNOWN -> hour;
            case MORNING -> hour % 12;
            case AFTERNOON -> hour % 12 + 12;
        };
    }

    private boolean isBlank(int at) {
        return bytes[at] == ' ' || bytes[at] == '\t';
    }

    private boolean isDigit(int at) {
        return at < limit && bytes[at] >= '0' && bytes[at] <= '9';
    }
}
