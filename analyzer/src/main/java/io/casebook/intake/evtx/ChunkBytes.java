package io.casebook.intake.evtx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// The bytes of a chunk; its numbers are little-endian. Whoever looks outside of it is told that
/// the event is malformed.
final class ChunkBytes {
    private final byte[] bytes;
    private final ByteBuffer numbers;

    ChunkBytes(byte[] bytes) {
        this.bytes = bytes;
        numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int length() {
        return bytes.length;
    }

    private void check(int at, int count) throws MalformedEventException {
        if (at < 0 || count < 0 || at > bytes.length - count) {
            throw MalformedEventException.broken();
        }
    }

    int octet(int at) throws MalformedEventException {
        check(at, 1);
        return bytes[at] & 0xff;
    }

    int half(int at) throws MalformedEventException {
        check(at, Short.BYTES);
        return numbers.getShort(at) & 0xffff;
    }

    int word(int at) throws MalformedEventException {
        check(at, Integer.BYTES);
        return numbers.getInt(at);
    }

    long quad(int at) throws MalformedEventException {
        check(at, Long.BYTES);
        return numbers.getLong(at);
    }

    /// So many characters of UTF-16.
    String wide(int at, int characters) throws MalformedEventException {
        check(at, characters * Character.BYTES);
        return new String(bytes, at, characters * Character.BYTES, StandardCharsets.UTF_16LE);
    }

    /// So many characters of eight bits; which code page they are of is not written.
    String narrow(int at, int characters) throws MalformedEventException {
        check(at, characters);
        return new String(bytes, at, characters, StandardCharsets.ISO_8859_1);
    }

    byte[] copy(int at, int count) throws MalformedEventException {
        check(at, count);
        var copy = new byte[count];
        System.arraycopy(bytes, at, copy, 0, count);
        return copy;
    }

    /// Adds bytes to a checksum; those that are not there count for nothing.
    void addTo(CRC32 checksum, int from, int to) {
        var end = Math.min(to, bytes.length);
        if (from < end) {
            checksum.update(bytes, from, end - from);
        }
    }

    boolean isZero() {
        for (var octet : bytes) {
            if (octet != 0) {
                return false;
            }
        }
        return true;
    }
}
