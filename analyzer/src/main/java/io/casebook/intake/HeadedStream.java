package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/// A stream whose start was looked at and is still to be read. A failure met while looking is
/// thrown where it belongs, after the bytes before it.
final class HeadedStream extends InputStream {
    private final InputStream rest;
    private final byte[] head;
    private int filled;
    private int taken;
    private boolean ended;
    private @Nullable IOException failure;

    HeadedStream(InputStream source, int most) {
        rest = source;
        head = new byte[most];
        while (filled < most && !ended && failure == null) {
            fill();
        }
    }

    private void fill() {
        try {
            var count = rest.read(head, filled, head.length - filled);
            filled += Math.max(count, 0);
            ended = count < 0;
        } catch (IOException e) {
            failure = e;
        }
    }

    /// The first bytes.
    Head head() {
        return new Head(head, filled, filled < head.length);
    }

    @Override
    public int read() throws IOException {
        return SingleByte.read(this);
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (taken < filled) {
            var count = Math.min(length, filled - taken);
            System.arraycopy(head, taken, into, at, count);
            taken += count;
            return count;
        }
        if (failure != null) {
            throw failure;
        }
        return ended ? -1 : rest.read(into, at, length);
    }

    /// The failure met behind the head, or null.
    @Nullable IOException failure() {
        return failure;
    }
}
