package io.casebook.signature.scan;

import io.casebook.signature.language.PlaceholderType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How far each type of placeholder reaches.
final class PlaceholderSpan {
    /// Bytes that a placeholder may hold; longer ones do not fit. `{rest}`, and `{any}` where
    /// nothing follows, have no bound.
    static final int LONGEST = 1024;

    /// The literal after the last placeholder.
    static final byte[] NOTHING = {};

    private static final int NOWHERE = -1;
    private static final int MOST_DIGITS = 20;
    private static final int DIGITS_OF_LONG = 18;

    private PlaceholderSpan() {}

    /// Where a placeholder that starts at `from` ends, or -1 when it does not fit there.
    ///
    /// @param after the literal that follows
    static int end(PlaceholderType type, byte[] bytes, int from, int to, byte[] after) {
        return switch (type) {
            case INT -> digits(bytes, signed(bytes, from, to), to);
            case HEX -> hexadecimal(bytes, from, to);
            case DECIMAL, NANOSECONDS, MICROSECONDS, MILLISECONDS, SECONDS ->
                    decimal(bytes, signed(bytes, from, to), to);
            case DURATION -> duration(bytes, from, to);
            case QUOTED -> quoted(bytes, from, to);
            case WORD, PATH, HOST -> run(type, bytes, from, to, after);
            case ANY -> after.length == 0 ? lineEnd(bytes, from, to) : any(bytes, from, to, after);
            case REST -> lineEnd(bytes, from, to);
        };
    }

    /// Where a placeholder that ends at `at` starts, or -1 when what stands there does not fit: all
    /// that it might hold, back to what it cannot, must be one value.
    static int startBefore(PlaceholderType type, byte[] bytes, int from, int at) {
        var start = at;
        var least = Math.max(from, at - LONGEST);
        while (start > least && holds(type, bytes[start - 1])) {
            start--;
        }
        var isCut = start > from && holds(type, bytes[start - 1]);
        return !isCut && end(type, bytes, start, at, NOTHING) == at ? start : NOWHERE;
    }

    /// The text of a placeholder's value.
    static String text(PlaceholderType type, byte[] bytes, int start, int end) {
        var quote = type == PlaceholderType.QUOTED ? 1 : 0;
        var length = end - start - 2 * quote;
        return new String(bytes, start + quote, length, StandardCharsets.UTF_8);
    }

    /// The number that decimal digits are; -1 where something else stands there, or so many that
    /// they might not fit.
    static long number(byte[] bytes, int start, int end) {
        if (start == end || end - start > DIGITS_OF_LONG) {
            return NOWHERE;
        }
        var number = 0L;
        for (var at = start; at < end; at++) {
            if (!isDigit(bytes[at])) {
                return NOWHERE;
            }
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }

    static boolean standsAt(byte[] literal, byte[] bytes, int at, int to) {
        return at + literal.length <= to
                && literal[0] == bytes[at] // mostly tells at once
                && Arrays.equals(literal, 0, literal.length, bytes, at, at + literal.length);
    }

    private static boolean holds(PlaceholderType type, byte one) {
        return switch (type) {
            case INT -> isDigit(one) || isSign(one);
            case HEX -> isHexadecimal(one) || one == 'x';
            case DECIMAL, NANOSECONDS, MICROSECONDS, MILLISECONDS, SECONDS ->
                    isDigit(one) || one == '.' || isSign(one);
            case HOST -> isHost(one);
            case PATH -> (one > ' ' && one != '\'' && one != '"') || one < 0;
            case WORD, DURATION, QUOTED, ANY, REST -> one > ' ' || one < 0;
        };
    }

    /// The shortest run of what the type holds that ends before the literal, or the longest where
    /// none follows.
    private static int run(PlaceholderType type, byte[] bytes, int from, int to, byte[] after) {
        if (type == PlaceholderType.PATH && (from >= to || bytes[from] != '/')) {
            return NOWHERE;
        }
        var bound = Math.min(to, from + LONGEST);
        var at = from;
        while (at < bound && holds(type, bytes[at])) {
            if (at > from && begins(after, bytes[at]) && standsAt(after, bytes, at, to)) {
                return at;
            }
            at++;
        }
        var ends =
                after.length == 0
                        ? at == to || !holds(type, bytes[at])
                        : standsAt(after, bytes, at, to);
        return at > from && ends ? at : NOWHERE;
    }

    private static boolean begins(byte[] literal, byte first) {
        return literal.length > 0 && literal[0] == first;
    }

    private static int any(byte[] bytes, int from, int to, byte[] after) {
        var bound = Math.min(to, from + LONGEST);
        for (var at = from; at < bound && bytes[at] != '\n'; at++) {
            if (begins(after, bytes[at]) && standsAt(after, bytes, at, to)) {
                return at;
            }
        }
        return NOWHERE;
    }

    private static int lineEnd(byte[] bytes, int from, int to) {
        var at = from;
        while (at < to && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    private static int signed(byte[] bytes, int from, int to) {
        return from < to && isSign(bytes[from]) ? from + 1 : from;
    }

    private static int digits(byte[] bytes, int from, int to) {
        var at = from;
        while (at < to && isDigit(bytes[at]) && at - from < MOST_DIGITS) {
            at++;
        }
        return at == from ? NOWHERE : at;
    }

    private static int decimal(byte[] bytes, int from, int to) {
        var whole = digits(bytes, from, to);
        if (whole == NOWHERE || whole + 1 >= to || bytes[whole] != '.') {
            return whole;
        }
        var fraction = digits(bytes, whole + 1, to);
        return fraction == NOWHERE ? whole : fraction;
    }

    private static int hexadecimal(byte[] bytes, int from, int to) {
        var prefixed = from + 2 < to && bytes[from] == '0' && bytes[from + 1] == 'x';
        var first = prefixed && isHexadecimal(bytes[from + 2]) ? from + 2 : from;
        var at = first;
        while (at < to && isHexadecimal(bytes[at]) && at - first < MOST_DIGITS) {
            at++;
        }
        return at == first ? NOWHERE : at;
    }

    private static int duration(byte[] bytes, int from, int to) {
        var number = decimal(bytes, from, to);
        if (number == NOWHERE) {
            return NOWHERE;
        }
        var unit = number < to && bytes[number] == ' ' ? number + 1 : number;
        var at = unit;
        while (at < to && bytes[at] >= 'a' && bytes[at] <= 'z') {
            at++;
        }
        return at == unit ? NOWHERE : at;
    }

    private static int quoted(byte[] bytes, int from, int to) {
        if (from >= to || (bytes[from] != '\'' && bytes[from] != '"')) {
            return NOWHERE;
        }
        var bound = Math.min(to, from + LONGEST);
        for (var at = from + 1; at < bound && bytes[at] != '\n'; at++) {
            if (bytes[at] == bytes[from]) {
                return at + 1;
            }
        }
        return NOWHERE;
    }

    private static boolean isSign(byte one) {
        return one == '-' || one == '+';
    }

    private static boolean isDigit(byte one) {
        return one >= '0' && one <= '9';
    }

    private static boolean isHexadecimal(byte one) {
        return isDigit(one) || (one >= 'a' && one <= 'f') || (one >= 'A' && one <= 'F');
    }

    private static boolean isHost(byte one) {
        return isDigit(one)
                || (one >= 'a' && one <= 'z')
                || (one >= 'A' && one <= 'Z')
                || one == '.'
                || one == ':'
                || one == '-'
                || one == '_';
    }
}
