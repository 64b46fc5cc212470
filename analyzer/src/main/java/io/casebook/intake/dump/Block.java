package io.casebook.intake.dump;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Some bytes of a dump that belong together. Every place is checked.
///
/// @param origin where in the dump they stand, for messages
record Block(ByteBuffer bytes, long origin) {
    static Block of(byte[] bytes, ByteOrder order) {
        return new Block(ByteBuffer.wrap(bytes).order(order), 0);
    }

    /// The bytes from a place on; fewer where the dump ends.
    static Block at(DumpBytes dump, long at, int length, ByteOrder order) throws IOException {
        var bytes = new byte[length];
        var count = Math.max(0, dump.read(at, bytes, length));
        return new Block(ByteBuffer.wrap(Arrays.copyOf(bytes, count)).order(order), at);
    }

    int size() {
        return bytes.capacity();
    }

    int octet(long at) throws DamagedDumpException {
        return bytes.get(place(at, Byte.BYTES)) & 0xff;
    }

    int half(long at) throws DamagedDumpException {
        return bytes.getShort(place(at, Short.BYTES)) & 0xffff;
    }

    /// Four bytes without a sign.
    long word(long at) throws DamagedDumpException {
        return bytes.getInt(place(at, Integer.BYTES)) & 0xffff_ffffL;
    }

    long number(long at) throws DamagedDumpException {
        return bytes.getLong(place(at, Long.BYTES));
    }

    /// An address or size of the machine that was dumped.
    long pointer(long at, boolean wide) throws DamagedDumpException {
        return wide ? number(at) : word(at);
    }

    /// Letters of one byte each, up to a NUL.
    String latin(long at, int most) throws DamagedDumpException {
        return latin(at, most, size());
    }

    private String latin(long at, int most, int end) throws DamagedDumpException {
        var from = place(at, 0);
        var to = from;
        while (to < Math.min(end, from + most) && bytes.get(to) != 0) {
            to++;
        }
        return new String(copy(from, to - from), StandardCharsets.ISO_8859_1);
    }

    /// UTF-16 of so many units, as Windows writes names.
    String utf16(long at, int units) throws DamagedDumpException {
        return new String(copy(place(at, 2 * units), 2 * units), StandardCharsets.UTF_16LE);
    }

    byte[] copy(long at, int length) throws DamagedDumpException {
        var copy = new byte[length];
        bytes.get(place(at, length), copy);
        return copy;
    }

    private int place(long at, int length) throws DamagedDumpException {
        if (at < 0 || length < 0 || at > size() - length) {
            throw new DamagedDumpException(
                    "it ends within what should stand at byte %d".formatted(origin + at));
        }
        return (int) at;
    }
}
