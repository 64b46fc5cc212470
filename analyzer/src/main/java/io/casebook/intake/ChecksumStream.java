package io.casebook.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/// Compares the content of a zip member with the checksum in the directory, when it was read to its
/// end.
final class ChecksumStream extends InputStream {
    private final InputStream content;
    private final long expected;
    private final CRC32 crc = new CRC32();

    ChecksumStream(InputStream content, long expected) {
        this.content = content;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        return SingleByte.read(this);
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        var count = content.read(into, at, length);
        if (count > 0) {
            crc.update(into, at, count);
        } else if (count < 0 && crc.getValue() != expected) {
            throw new Fault(
                    "archive-corrupt",
                    "The content of the zip member does not have the checksum that it should");
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
