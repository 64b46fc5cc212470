package io.casebook.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Growing bytes of text. Numbers are written without strings between, which is most of the speed.
final class LineBuffer {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[1 << 17];
    private int length;

    int length() {
        return length;
    }

    void add(byte[] text) {
        reserve(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
    }

    void add(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    /// A number with as many digits as it has.
    void decimal(long number) {
        var digits = 1;
        for (var rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        decimal(number, digits, '0');
    }

    /// The last `width` digits of a number.
    ///
    /// @param pad stands before a shorter one
    void decimal(long number, int width, char pad) {
        reserve(width);
        var rest = number;
        for (var at = length + width - 1; at >= length; at--) {
            bytes[at] =
                    rest == 0 && at < length + width - 1 ? (byte) pad : DIGITS[(int) (rest % 10)];
            rest /= 10;
        }
        length += width;
    }

    /// The lowest `digits` hexadecimal digits of a number.
    void hexadecimal(long number, int digits) {
        reserve(digits);
        for (var shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            bytes[length++] = DIGITS[(int) (number >>> shift) & 0xf];
        }
    }

    /// Drops what was added after the text had this length.
    void cut(int to) {
        length = to;
    }

    /// Lengthens the last line with dots.
    ///
    /// @param to length of the whole text afterwards, its line break included
    void stretch(int to) {
        reserve(to - length);
        Arrays.fill(bytes, length - 1, to - 1, (byte) '.');
        bytes[to - 1] = '\n';
        length = to;
    }

    /// Writes the text and forgets it.
    void moveTo(OutputStream stream) throws IOException {
        stream.write(bytes, 0, length);
        length = 0;
    }

    /// A copy of the text.
    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
