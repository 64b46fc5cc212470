package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/// Hands on every byte that a decoder gave before it failed. The bzip2 decoder throws away what a
/// read has got so far when a later block is broken; asked byte by byte, it cannot.
final class BytewiseStream extends InputStream {
    private final InputStream decoder;
    private @Nullable IOException failure;

    BytewiseStream(InputStream decoder) {
        this.decoder = decoder;
    }

    @Override
    public int read() throws IOException {
        return decoder.read();
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        var count = 0;
        try {
            for (int next; count < length && (next = decoder.read()) >= 0; count++) {
                into[at + count] = (byte) next;
            }
        } catch (IOException e) {
            failure = e;
            if (count == 0) {
                throw e;
            }
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
