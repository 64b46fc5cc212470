package io.casebook.format.kernel;

import java.util.List;

/// Reads numbers out of a stamp, from left to right, never past its end. The grammar has told that
/// they are there. Of one thread, used again for each stamp.
final class NumberReader {
    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");
    private static final long LARGE = Long.MAX_VALUE / 20;
    private static final int NANO_DIGITS = 9;

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private int digits;

    /// Starts to read `array[from, to)`.
    void begin(byte[] array, int from, int to) {
        bytes = array;
        at = from;
        end = to;
    }

    /// Where the next byte is.
    int position() {
        return at;
    }

    /// Digits of the number read last.
    int digits() {
        return digits;
    }

    boolean isAt(char character) {
        return at < end && bytes[at] == character;
    }

    void skip(int count) {
        at += count;
    }

    /// Goes to the next byte that is no space.
    int skipBlanks() {
        while (isAt(' ')) {
            at++;
        }
        return at;
    }

    /// Goes past the next space.
    void skipWord() {
        while (at < end && bytes[at] != ' ') {
            at++;
        }
        skipBlanks();
    }

    /// Goes to the next digit.
    ///
    /// @return whether there is one
    boolean seekNumber() {
        while (at < end && !isDigit()) {
            at++;
        }
        return at < end;
    }

    /// Goes past brackets and blanks.
    int skipBrackets() {
        while (isAt(' ') || isAt('[')) {
            at++;
        }
        return at;
    }

    /// A whole number; one too large for a `long` is some large number.
    long number() {
        var value = 0L;
        var from = at;
        for (; at < end && isDigit(); at++) {
            value = value > LARGE ? value : value * 10 + bytes[at] - '0';
        }
        digits = at - from;
        return value;
    }

    /// Digits after the point or comma, in billionths.
    long fraction() {
        var value = number();
        for (var i = digits; i < NANO_DIGITS; i++) {
            value *= 10;
        }
        return value;
    }

    /// A month by its English name or, as in Chinese and Japanese, by its number; 0 for none.
    int month() {
        skipBlanks();
        if (at < end && isDigit()) {
            var month = (int) number();
            while (at < end && bytes[at] < 0) {
                at++;
            }
            return month;
        }
        at += 3;
        return numberOfMonth(at - 3);
    }

    private int numberOfMonth(int from) {
        for (var i = 0; i < MONTHS.size(); i++) {
            var name = MONTHS.get(i);
            if (bytes[from] == name.charAt(0)
                    && bytes[from + 1] == name.charAt(1)
                    && bytes[from + 2] == name.charAt(2)) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean isDigit() {
        return bytes[at] >= '0' && bytes[at] <= '9';
    }
}
