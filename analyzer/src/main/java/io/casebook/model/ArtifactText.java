package io.casebook.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The decoded text of one artifact: UTF-8 bytes somewhere, read in slices. Bytes that are no valid
/// UTF-8 are kept as they are. Safe to read from several threads.
public sealed interface ArtifactText {
    /// Bytes.
    long size();

    /// Copies `length` bytes from `offset` on.
    ///
    /// @throws IndexOutOfBoundsException when they are not all inside
    /// @throws UncheckedIOException when the file behind it cannot be read, or has become shorter
    void copy(long offset, byte[] into, int at, int length);

    /// The bytes of a slice, in an array of their own.
    default byte[] bytes(long offset, int length) {
        var bytes = new byte[length];
        copy(offset, bytes, 0, length);
        return bytes;
    }

    /// A slice as a string; what is no valid UTF-8 becomes U+FFFD.
    default String string(long offset, int length) {
        return new String(bytes(offset, length), StandardCharsets.UTF_8);
    }

    /// A text in memory.
    static ArtifactText of(byte[] bytes) {
        return new InMemory(bytes);
    }

    /// A part of a file that stays open for as long as the text is read.
    static ArtifactText of(FileChannel file, long start, long size) {
        return new InFile(file, start, size);
    }

    /// A text in memory.
    record InMemory(byte[] content) implements ArtifactText {
        @Override
        public long size() {
            return content.length;
        }

        @Override
        public void copy(long offset, byte[] into, int at, int length) {
            Objects.checkFromIndexSize(offset, length, content.length);
            System.arraycopy(content, (int) offset, into, at, length);
        }
    }

    /// A part of a file.
    record InFile(FileChannel file, long start, long size) implements ArtifactText {
        @Override
        public void copy(long offset, byte[] into, int at, int length) {
            Objects.checkFromIndexSize(offset, length, size);
            var buffer = ByteBuffer.wrap(into, at, length);
            try {
                while (buffer.hasRemaining()) {
                    if (file.read(buffer, start + offset + buffer.position() - at) < 0) {
                        throw new IOException("the file became shorter while it was read");
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
