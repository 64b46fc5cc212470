package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// A stream whose start was looked at and is still to be read. A failure met while looking is
/// thrown where it belongs, after the bytes before it.
final class HeadedStream extends InputStream {
    /// A log may begin with zeros where a crash kept its blocks from the disk; so many bytes of
    /// them are gone through to see what follows.
    private static final int MOST_ZEROS = 16 << 20;

    private static final byte[] ZEROS = new byte[Head.MOST];

    private final InputStream rest;
    private final byte[] head;
    private int filled;
    private long zeros;
    private int taken;
    private boolean ended;
    private @Nullable IOException failure;

    HeadedStream(InputStream source, int most) {
        rest = source;
        head = new byte[most];
        fillHead();
        while (isOnlyZeros() && zeros < MOST_ZEROS && !ended && failure == null) {
            skipZeros();
        }
    }

    private void fillHead() {
        while (filled < head.length && !ended && failure == null) {
            fill();
        }
    }

    private boolean isOnlyZeros() {
        return filled == Head.MOST && Arrays.equals(head, ZEROS);
    }

    private void skipZeros() {
        filled = 0;
        zeros += Head.MOST;
        fillHead();
        if (filled == 0) {
            zeros -= Head.MOST;
            filled = Head.MOST;
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

    /// Whether the head was preceded by many zeros, so that it is not the start of a file.
    boolean isBehindZeros() {
        return zeros > 0;
    }

    /// The first bytes, behind zeros that fill more than a head.
    Head head() {
        return new Head(head, filled, filled < head.length);
    }

    @Override
    public int read() throws IOException {
        return SingleByte.read(this);
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (zeros > 0) {
            var count = (int) Math.min(length, zeros);
            Arrays.fill(into, at, at + count, (byte) 0);
            zeros -= count;
            return count;
        }
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
