package io.casebook.intake.dump;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// A dump within an archive: the stream is read and kept as far as somebody needs it.
public final class StreamBytes implements DumpBytes {
    private static final int STEP = 1 << 16;

    private final InputStream stream;
    private final FileChannel kept;
    private final FileBytes bytes;
    private final byte[] buffer = new byte[STEP];
    private long size;
    private boolean ended;
    private @Nullable IOException failure;

    /// @param kept an empty file, which takes what was read
    public StreamBytes(InputStream stream, FileChannel kept) {
        this.stream = stream;
        this.kept = kept;
        bytes = new FileBytes(kept);
    }

    @Override
    public int read(long at, byte[] into, int length) throws IOException {
        var end = at > Long.MAX_VALUE - length ? Long.MAX_VALUE : at + length;
        while (size < end && !ended) {
            fill();
        }
        return bytes.read(at, into, length);
    }

    private void fill() throws IOException {
        var count = next();
        ended = count < 0;
        var read = ByteBuffer.wrap(buffer, 0, Math.max(count, 0));
        while (read.hasRemaining()) {
            size += kept.write(read, size);
        }
    }

    /// What was read before a failure is as good as before it.
    private int next() {
        try {
            return stream.read(buffer, 0, buffer.length);
        } catch (IOException e) {
            failure = e;
            return -1;
        }
    }

    /// Bytes read so far.
    public long size() {
        return size;
    }

    /// Why the stream ended too early, or null.
    public @Nullable IOException failure() {
        return failure;
    }
}
