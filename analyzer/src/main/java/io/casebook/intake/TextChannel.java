package io.casebook.intake;

import io.casebook.model.ArtifactText;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.LongConsumer;

/// Kept bytes as a channel, for the archives that must be read from their end.
final class TextChannel implements SeekableByteChannel {
    private final ArtifactText kept;
    private final LongConsumer onRead;
    private final byte[] buffer = new byte[1 << 14];
    private long position;
    private long allowed = Long.MAX_VALUE;

    TextChannel(ArtifactText kept, LongConsumer onRead) {
        this.kept = kept;
        this.onRead = onRead;
    }

    /// Bounds what may be read from now on.
    void allow(long bytes) {
        allowed = bytes;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        var left = kept.size() - position;
        if (left <= 0) {
            return -1;
        }
        var count = (int) Math.min(Math.min(left, into.remaining()), buffer.length);
        allowed -= count;
        if (allowed < 0) {
            throw new Fault("limit-memory", "The directory of the archive is too large");
        }
        copy(count);
        into.put(buffer, 0, count);
        onRead.accept(count);
        return count;
    }

    private void copy(int count) throws IOException {
        try {
            kept.copy(position, buffer, 0, count);
            position += count;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// The same bytes from the start on.
    InputStream stream() {
        position = 0;
        return Channels.newInputStream(this);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        if (newPosition < 0) {
            throw new IOException("a position before the start");
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return kept.size();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
