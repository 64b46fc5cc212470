package io.casebook.intake.journal;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// The bytes of a journal file; its numbers are little-endian. Callers look at what lies inside
/// only; whoever does not meets an `IndexOutOfBoundsException`.
final class JournalBytes {
    /// Characters of a 128-bit id in hexadecimal digits.
    static final int ID_DIGITS = 32;

    private static final ValueLayout.OfLong WORD =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt HALF =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final byte[] DIGITS = {
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    private final MemorySegment file;

    JournalBytes(MemorySegment file) {
        this.file = file;
    }

    long size() {
        return file.byteSize();
    }

    /// Eight bytes; offsets and sizes that are too great for a file come out negative.
    long word(long at) {
        return file.get(WORD, at);
    }

    /// Four bytes, unsigned.
    long half(long at) {
        return Integer.toUnsignedLong(file.get(HALF, at));
    }

    int octet(long at) {
        return file.get(ValueLayout.JAVA_BYTE, at) & 0xff;
    }

    void copy(long at, byte[] into, int to, int length) {
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, at, into, to, length);
    }

    /// A 128-bit id as [#ID_DIGITS] digits.
    void id(long at, byte[] into) {
        for (var i = 0; i < ID_DIGITS / 2; i++) {
            var octet = octet(at + i);
            into[2 * i] = DIGITS[octet >> 4];
            into[2 * i + 1] = DIGITS[octet & 15];
        }
    }
}
