package io.casebook.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// Counts what was read. Closing it leaves the stream below open, which belongs to somebody else.
final class CountedStream extends InputStream {
    private final InputStream source;
    private final LongConsumer onRead;
    private long position;

    /// @param onRead is told the length of each read
    CountedStream(InputStream source, LongConsumer onRead) {
        this.source = source;
        this.onRead = onRead;
    }

    CountedStream(InputStream source) {
        this(source, _ -> {});
    }

    /// Bytes read so far.
    long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        return SingleByte.read(this);
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        var count = source.read(into, at, length);
        if (count > 0) {
            position += count;
            onRead.accept(count);
        }
        return count;
    }
}
