package io.casebook.intake;

import java.io.IOException;
import java.io.InputStream;

/// Fails when an artifact is larger than one artifact may be.
final class BoundedStream extends InputStream {
    private final InputStream source;
    private final long most;
    private long left;

    BoundedStream(InputStream source, long most) {
        this.source = source;
        this.most = most;
        left = most;
    }

    @Override
    public int read() throws IOException {
        return SingleByte.read(this);
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (left == 0 && length > 0) {
            return endOrFault();
        }
        var count = source.read(into, at, (int) Math.min(length, left));
        left -= Math.max(count, 0);
        return count;
    }

    private int endOrFault() throws IOException {
        if (source.read() < 0) {
            return -1;
        }
        throw new Fault("limit-size", "Only the first %d bytes are read".formatted(most));
    }
}
