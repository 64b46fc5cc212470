package io.casebook.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;

/// A log of any length, the same for the same seed.
final class Log {
    /// More than any record has.
    private static final int RESERVE = 1 << 16;

    private final Shapes shapes;
    private final Iterator<Shape> opening;
    private final Moment moment;
    private final LineBuffer lines = new LineBuffer();

    Log(LogKind kind, long seed) {
        shapes = Shapes.of(kind);
        opening = shapes.opening().iterator();
        moment = new Moment(seed);
    }

    /// Writes so many bytes. The last record is lengthened with dots to end with the last byte.
    ///
    /// @throws IOException when the stream cannot be written
    void write(OutputStream stream, long bytes) throws IOException {
        var left = bytes;
        while (lines.length() < left) {
            var before = lines.length();
            addRecord();
            if (lines.length() > left) {
                finish(before, (int) left);
            } else if (lines.length() >= RESERVE && left - lines.length() > RESERVE) {
                left -= lines.length();
                lines.moveTo(stream);
            }
        }
        lines.moveTo(stream);
    }

    private void addRecord() {
        moment.advance();
        var shape = opening.hasNext() ? opening.next() : shapes.any(moment.random());
        shape.add(lines, moment);
    }

    /// The text is longer than wanted since its last record was added.
    private void finish(int before, int wanted) {
        lines.cut(before > 0 ? before : wanted);
        lines.stretch(wanted);
    }

    /// So many bytes of a log, see [#write].
    static byte[] bytes(LogKind kind, long seed, int bytes) {
        var text = new ByteArrayOutputStream(bytes);
        try {
            new Log(kind, seed).write(text, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }

    /// The first so many records of a log.
    static byte[] records(LogKind kind, long seed, int records) {
        var log = new Log(kind, seed);
        for (var i = 0; i < records; i++) {
            log.addRecord();
        }
        return log.lines.toBytes();
    }
}
