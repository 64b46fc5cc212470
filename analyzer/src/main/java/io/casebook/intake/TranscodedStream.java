package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// A text as UTF-8. What its charset does not know becomes U+FFFD. When the source fails, what it
/// gave before is handed on first.
final class TranscodedStream extends InputStream {
    private static final int SIZE = 1 << 14;

    private final InputStream source;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private final ByteBuffer in = ByteBuffer.allocate(SIZE).flip();
    private final CharBuffer chars = CharBuffer.allocate(SIZE);
    private final ByteBuffer out = ByteBuffer.allocate(SIZE * 3).flip();
    private boolean ended;
    private boolean finished;
    private @Nullable IOException failure;

    TranscodedStream(InputStream source, Charset charset) {
        this.source = source;
        decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        encoder.onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith("\ufffd".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int read() throws IOException {
        return SingleByte.read(this);
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        while (!out.hasRemaining() && !finished) {
            convert();
        }
        if (out.hasRemaining()) {
            var count = Math.min(length, out.remaining());
            out.get(into, at, count);
            return count;
        }
        if (failure != null) {
            throw failure;
        }
        return -1;
    }

    private void convert() {
        fill();
        decoder.decode(in, chars, ended);
        finished = ended && !in.hasRemaining();
        if (finished) {
            decoder.flush(chars);
        }
        chars.flip();
        out.clear();
        encoder.encode(chars, out, finished);
        out.flip();
        chars.compact();
    }

    private void fill() {
        in.compact();
        try {
            var count = source.read(in.array(), in.position(), in.remaining());
            in.position(in.position() + Math.max(count, 0));
            ended = count < 0;
        } catch (IOException e) {
            failure = e;
            ended = true;
        }
        in.flip();
    }
}
