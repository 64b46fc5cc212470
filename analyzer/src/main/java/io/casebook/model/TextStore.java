package io.casebook.model;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where the texts of an analysis are kept: the first ones in memory, the others in one spool file
/// without a name of its own, plain files of the upload where they are. Filled by one thread, read
/// by many.
public final class TextStore implements AutoCloseable {
    /// Texts up to this size go to memory while there is room.
    private static final int SMALL = 1 << 20;

    private static final int COPY_BUFFER = 1 << 16;

    private final long memoryLimit;
    private final byte[] head = new byte[SMALL];
    private final List<FileChannel> opened = new ArrayList<>();
    private long inMemory;
    private @Nullable FileChannel spool;
    private long spooled;

    /// @param memoryLimit bytes of text that may stay in memory
    public TextStore(long memoryLimit) {
        this.memoryLimit = memoryLimit;
    }

    /// Keeps what the stream gives, to its end. When the stream fails, what it gave before is
    /// kept all the same; [Kept#failure] tells why it ended.
    ///
    /// @throws IOException when the spool file cannot be written
    public Kept keep(InputStream stream) throws IOException {
        var source = new Source(stream);
        var filled = source.fill(head);
        if (filled < SMALL && inMemory + filled <= memoryLimit) {
            inMemory += filled;
            return new Kept(ArtifactText.of(Arrays.copyOf(head, filled)), source.failure);
        }
        return spool(filled, source);
    }

    /// A file that is read where it is.
    ///
    /// @throws IOException when it cannot be opened
    public ArtifactText file(Path path) throws IOException {
        var channel = FileChannel.open(path, StandardOpenOption.READ);
        opened.add(channel);
        return ArtifactText.of(channel, 0, channel.size());
    }

    private Kept spool(int filled, Source rest) throws IOException {
        var file = spoolFile();
        var start = spooled;
        write(file, head, filled);
        var buffer = new byte[COPY_BUFFER];
        for (var count = rest.fill(buffer); count > 0; count = rest.fill(buffer)) {
            write(file, buffer, count);
        }
        return new Kept(ArtifactText.of(file, start, spooled - start), rest.failure);
    }

    private void write(FileChannel file, byte[] bytes, int count) throws IOException {
        var buffer = ByteBuffer.wrap(bytes, 0, count);
        while (buffer.hasRemaining()) {
            spooled += file.write(buffer, spooled);
        }
    }

    private FileChannel spoolFile() throws IOException {
        if (spool == null) {
            var path = Files.createTempFile("casebook-", ".spool");
            spool =
                    FileChannel.open(
                            path,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
            opened.add(spool);
        }
        return spool;
    }

    @Override
    public void close() throws IOException {
        for (var file : opened) {
            file.close();
        }
    }

    /// A stream whose failure is a value, so that what came before it is not lost.
    private static final class Source {
        private final InputStream stream;
        private @Nullable IOException failure;

        Source(InputStream stream) {
            this.stream = stream;
        }

        /// Bytes read, fewer than the buffer holds only at the end or before a failure.
        int fill(byte[] buffer) {
            var filled = 0;
            while (filled < buffer.length && failure == null) {
                try {
                    var count = stream.read(buffer, filled, buffer.length - filled);
                    if (count < 0) {
                        break;
                    }
                    filled += count;
                } catch (IOException e) {
                    failure = e;
                }
            }
            return filled;
        }
    }

    /// A kept text.
    ///
    /// @param failure why the stream ended too early, or null
    public record Kept(ArtifactText text, @Nullable IOException failure) {}
}
