package io.casebook.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// A log of any length, the same for the same seed.
final class Log {
    /// More than any record has.
    private static final int RESERVE = 1 << 16;

    private final Shapes shapes;
    private final Moment moment;
    private final LineBuffer lines = new LineBuffer();

    Log(LogKind kind, long seed) {
        shapes = kind.shapes();
        moment = new Moment(seed);
    }

    /// Writes so many bytes. The last record is lengthened with dots to end with the last byte.
    ///
    /// @throws IOException when the stream cannot be written
    void write(OutputStream stream, long bytes) throws IOException {
        var opening = shapes.opening().iterator();
        var left = bytes;
        while (lines.length() < left) {
            var before = lines.length();
            moment.advance();
            var shape = opening.hasNext() ? opening.next() : shapes.any(moment.random());
            shape.add(lines, moment);
            if (lines.length() > left) {
                finish(before, (int) left);
            } else if (lines.length() >= RESERVE && left - lines.length() > RESERVE) {
                left -= lines.length();
                lines.moveTo(stream);
            }
        }
        lines.moveTo(stream);
    }

    /// The text is longer than wanted since its last record was added.
    private void finish(int before, int wanted) {
        lines.cut(before > 0 ? before : wanted);
        lines.stretch(wanted);
    }

    /// The first so many bytes of a log.
    static byte[] bytes(LogKind kind, long seed, int bytes) {
        var text = new ByteArrayOutputStream(bytes);
        try {
            new Log(kind, seed).write(text, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }
}
