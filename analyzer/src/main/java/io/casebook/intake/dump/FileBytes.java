package io.casebook.intake.dump;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// A dump that is a file on disk.
///
/// @param file stays open as long as this is read
public record FileBytes(FileChannel file) implements DumpBytes {
    @Override
    public int read(long at, byte[] into, int length) throws IOException {
        if (at < 0) {
            return 0;
        }
        var bytes = ByteBuffer.wrap(into, 0, length);
        var place = at;
        for (var count = 0; count >= 0 && bytes.hasRemaining(); place += count) {
            count = file.read(bytes, place);
            if (count <= 0) {
                break;
            }
        }
        return bytes.position();
    }
}
