package io.casebook.intake.dump;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that a test writes here and there; what it does not write is zero.
public final class Canvas {
    private final ByteOrder order;
    private byte[] bytes = new byte[0];

    Canvas(ByteOrder order) {
        this.order = order;
    }

    private ByteBuffer at(long place, int length) {
        if (bytes.length < place + length) {
            bytes = Arrays.copyOf(bytes, (int) place + length);
        }
        return ByteBuffer.wrap(bytes).order(order).position((int) place);
    }

    Canvas half(long place, int value) {
        at(place, Short.BYTES).putShort((short) value);
        return this;
    }

    Canvas word(long place, long value) {
        at(place, Integer.BYTES).putInt((int) value);
        return this;
    }

    Canvas number(long place, long value) {
        at(place, Long.BYTES).putLong(value);
        return this;
    }

    Canvas pointer(long place, boolean wide, long value) {
        return wide ? number(place, value) : word(place, value);
    }

    Canvas put(long place, byte[] value) {
        at(place, value.length).put(value);
        return this;
    }

    Canvas latin(long place, String value) {
        return put(place, value.getBytes(StandardCharsets.ISO_8859_1));
    }

    Canvas utf16(long place, String value) {
        return put(place, value.getBytes(StandardCharsets.UTF_16LE));
    }

    int octet(long place) {
        return at(place, Byte.BYTES).get() & 0xff;
    }

    int size() {
        return bytes.length;
    }

    /// A copy of what was written.
    public byte[] bytes() {
        return bytes.clone();
    }
}
