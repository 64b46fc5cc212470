package io.casebook.format.windows;

import java.util.Arrays;

/// The invisible marks of the direction of writing (U+200E, U+200F), which Windows puts between
/// the parts of a date that it shows.
final class DirectionMarks {
    private static final int LENGTH = 3;

    private DirectionMarks() {}

    /// The bytes `[from, to)` without them.
    static byte[] without(byte[] bytes, int from, int to) {
        var plain = new byte[to - from];
        var length = 0;
        for (var at = from; at < to; ) {
            if (isMark(bytes, at, to)) {
                at += LENGTH;
            } else {
                plain[length++] = bytes[at++];
            }
        }
        return Arrays.copyOf(plain, length);
    }

    private static boolean isMark(byte[] bytes, int at, int to) {
        return at + LENGTH <= to
                && bytes[at] == (byte) 0xE2
                && bytes[at + 1] == (byte) 0x80
                && (bytes[at + 2] == (byte) 0x8E || bytes[at + 2] == (byte) 0x8F);
    }
}
