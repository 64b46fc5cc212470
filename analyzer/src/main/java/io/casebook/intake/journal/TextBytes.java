package io.casebook.intake.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Text on its way out.
final class TextBytes {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int NUMBER_LENGTH = 20;

    private byte[] bytes = new byte[1 << 16];
    private int filled;

    int length() {
        return filled;
    }

    /// The first [#length] bytes are the text.
    byte[] array() {
        return bytes;
    }

    void clear() {
        filled = 0;
    }

    /// The byte added last.
    byte last() {
        return bytes[filled - 1];
    }

    void add(char ascii) {
        reserve(1);
        bytes[filled++] = (byte) ascii;
    }

    void add(String ascii) {
        reserve(ascii.length());
        for (var i = 0; i < ascii.length(); i++) {
            bytes[filled++] = (byte) ascii.charAt(i);
        }
    }

    void add(byte[] text) {
        add(text, 0, text.length);
    }

    void add(byte[] text, int from, int to) {
        reserve(to - from);
        System.arraycopy(text, from, bytes, filled, to - from);
        filled += to - from;
    }

    /// A byte as `\x1b`.
    void addEscaped(int octet) {
        add('\\');
        add('x');
        add((char) DIGITS[octet >> 4 & 15]);
        add((char) DIGITS[octet & 15]);
    }

    /// An unsigned number in hexadecimal digits.
    void addHex(long number) {
        add(Long.toHexString(number));
    }

    /// A number that is not negative, with zeros before it to have so many digits.
    void addNumber(long number, int digits) {
        reserve(NUMBER_LENGTH);
        var length = digits;
        for (var rest = power(digits); rest > 0 && number >= rest; length++) {
            rest = rest > Long.MAX_VALUE / 10 ? 0 : rest * 10;
        }
        var left = number;
        for (var i = filled + length - 1; i >= filled; i--) {
            bytes[i] = DIGITS[(int) (left % 10)];
            left /= 10;
        }
        filled += length;
    }

    private static long power(int digits) {
        var power = 1L;
        for (var i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }

    private void reserve(int length) {
        if (filled + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, filled + length));
        }
    }
}
