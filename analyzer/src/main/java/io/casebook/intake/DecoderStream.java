package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// A decoder of another project, opened by the first read. Whatever it throws on hostile input
/// becomes a [Fault] with the offset in the compressed data, and is thrown again by every later
/// read.
final class DecoderStream extends InputStream {
    private final String what;
    private final Opener opener;
    private final LongSupplier offset;
    private @Nullable InputStream decoder;
    private @Nullable Fault fault;

    /// @param what is decoded, as the subject of a sentence
    /// @param offset in the compressed data
    DecoderStream(String what, Opener opener, LongSupplier offset) {
        this.what = what;
        this.opener = opener;
        this.offset = offset;
    }

    @Override
    public int read() throws IOException {
        return SingleByte.read(this);
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (fault != null) {
            throw fault;
        }
        try {
            return decoder().read(into, at, length);
        } catch (IOException | RuntimeException e) {
            // Decoders meet broken input with unchecked exceptions of many kinds.
            fault = Fault.of(e, what, offset.getAsLong());
            throw fault;
        }
    }

    private InputStream decoder() throws IOException {
        if (decoder == null) {
            decoder = opener.open();
        }
        return decoder;
    }

    /// What it has thrown, or null.
    @Nullable Fault fault() {
        return fault;
    }

    @Override
    public void close() throws IOException {
        if (decoder != null) {
            decoder.close();
        }
    }

    /// Opens the decoder.
    interface Opener {
        InputStream open() throws IOException;
    }
}
