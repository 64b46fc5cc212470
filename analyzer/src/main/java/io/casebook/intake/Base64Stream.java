package io.casebook.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.LongSupplier;

/// Decodes Base64 (RFC 4648, 4) in pieces, each of which may end with padding. Breaks of lines are
/// passed over.
final class Base64Stream extends InputStream {
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int GROUP = 4;
    private static final byte PASSED_OVER = -1;
    private static final byte PADDING = -2;
    private static final byte FOREIGN = -3;
    private static final byte[] VALUES = values();

    private final InputStream encoded;
    private final LongSupplier position;
    private final byte[] buffer = new byte[1 << 13];
    private int at;
    private int limit;
    private int bits;
    private int digits;

    /// @param position where the source is read, to say so of what is no Base64
    Base64Stream(InputStream encoded, LongSupplier position) {
        this.encoded = encoded;
        this.position = position;
    }

    private static byte[] values() {
        var values = new byte[256];
        Arrays.fill(values, FOREIGN);
        for (var i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = (byte) i;
        }
        values['='] = PADDING;
        values['\n'] = PASSED_OVER;
        values['\r'] = PASSED_OVER;
        values[' '] = PASSED_OVER;
        return values;
    }

    @Override
    public int read() throws IOException {
        return SingleByte.read(this);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var count = 0;
        while (count == 0 && length > 0) {
            if (at == limit && !fill()) {
                return -1;
            }
            count = decode(into, from, length);
        }
        return count;
    }

    private boolean fill() throws IOException {
        limit = Math.max(0, encoded.read(buffer, 0, buffer.length));
        at = 0;
        return limit > 0;
    }

    private int decode(byte[] into, int from, int length) throws IOException {
        var count = 0;
        while (at < limit && count < length) {
            var value = VALUES[buffer[at++] & 0xff];
            if (value >= 0) {
                count += take(value, into, from + count);
            } else if (value == PADDING) {
                digits = 0;
            } else if (value == FOREIGN) {
                throw Fault.corrupt("The Base64 text", position.getAsLong(), "no such digit");
            }
        }
        return count;
    }

    /// Six more bits; with each digit but a group's first an octet is whole.
    private int take(byte value, byte[] into, int to) {
        bits = bits << 6 | value;
        digits++;
        if (digits == 1) {
            return 0;
        }
        into[to] = (byte) (bits >> 2 * (GROUP - digits));
        digits %= GROUP;
        return 1;
    }
}
