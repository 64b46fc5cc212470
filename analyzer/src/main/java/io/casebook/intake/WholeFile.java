package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/// The bytes of a stream, all at hand outside of the heap, for logs that are read here and there.
/// They are copied even where the upload is a file: a journal in use may become shorter.
final class WholeFile implements Closeable {
    private static final int COPY_BUFFER = 1 << 16;

    private final FileChannel file;
    private final Arena arena = Arena.ofConfined();
    private @Nullable IOException failure;

    private WholeFile(FileChannel file) {
        this.file = file;
    }

    /// Reads the stream to its end, or to where it fails.
    ///
    /// @throws IOException when the copy cannot be written
    static WholeFile of(InputStream stream) throws IOException {
        var path = Files.createTempFile("casebook-", ".whole");
        var whole =
                new WholeFile(
                        FileChannel.open(
                                path,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.DELETE_ON_CLOSE));
        try {
            whole.copy(stream);
            return whole;
        } catch (IOException e) {
            whole.close();
            throw e;
        }
    }

    private void copy(InputStream stream) throws IOException {
        var buffer = new byte[COPY_BUFFER];
        for (var count = next(stream, buffer); count >= 0; count = next(stream, buffer)) {
            var bytes = ByteBuffer.wrap(buffer, 0, count);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        }
    }

    /// Bytes read; -1 at the end and after a failure.
    private int next(InputStream stream, byte[] buffer) {
        try {
            return stream.read(buffer, 0, buffer.length);
        } catch (IOException e) {
            failure = e;
            return -1;
        }
    }

    /// Why the stream ended too early, or null.
    @Nullable IOException failure() {
        return failure;
    }

    /// The bytes, until this is closed.
    MemorySegment bytes() throws IOException {
        return file.map(MapMode.READ_ONLY, 0, file.size(), arena);
    }

    @Override
    public void close() throws IOException {
        arena.close();
        file.close();
    }
}
