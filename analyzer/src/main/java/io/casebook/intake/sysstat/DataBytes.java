package io.casebook.intake.sysstat;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The bytes of a data file in the order of the machine that wrote it. What lies outside of the
/// file is zero; readers check with [#holds] first.
final class DataBytes {
    private final MemorySegment bytes;
    private final ValueLayout.OfInt ints;
    private final ValueLayout.OfLong longs;

    DataBytes(MemorySegment bytes, ByteOrder order) {
        this.bytes = bytes;
        ints = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
        longs = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order);
    }

    long size() {
        return bytes.byteSize();
    }

    boolean holds(long at, long length) {
        return at >= 0 && length >= 0 && length <= size() - at;
    }

    int octet(long at) {
        return holds(at, 1) ? bytes.get(ValueLayout.JAVA_BYTE, at) & 0xff : 0;
    }

    /// Four bytes without a sign.
    long number(long at) {
        return holds(at, Integer.BYTES) ? bytes.get(ints, at) & 0xffffffffL : 0;
    }

    /// Eight bytes.
    long wide(long at) {
        return holds(at, Long.BYTES) ? bytes.get(longs, at) : 0;
    }

    /// A text of at most so many bytes, which ends with a NUL; what is no letter, digit or sign in
    /// it becomes `?`, so that it stays in its column.
    String text(long at, int most) {
        var text = new StringBuilder();
        for (var i = at; i < at + most && octet(i) != 0; i++) {
            text.append(octet(i) > ' ' && octet(i) < 0x7f ? (char) octet(i) : '?');
        }
        return text.toString();
    }

    /// The same for a text with blanks, in UTF-8.
    String line(long at, int most) {
        var length = 0;
        while (length < most && octet(at + length) != 0) {
            length++;
        }
        var line = new byte[length];
        for (var i = 0; i < length; i++) {
            line[i] = (byte) octet(at + i);
        }
        return new String(line, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", " ").strip();
    }
}
