package io.casebook.intake;

import io.casebook.model.ReportField;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A problem report of Ubuntu's apport, read one field at a time and never as a whole (apport,
/// `problem_report.py`): `Key: value`, or `Key:` with the lines of the value behind it, each behind
/// a blank.
final class FieldedStream {
    private static final String BEGINNING = "ProblemType: ";
    private static final int CAPACITY = 1 << 16;

    /// Of a longer line only so much is looked at; its field has that one line.
    private static final int LONGEST_LINE = 1 << 13;

    private final InputStream source;
    private final byte[] buffer = new byte[CAPACITY];
    private int at;
    private int limit;
    private long before;
    private boolean lineStart = true;
    private boolean isWithinLine;

    FieldedStream(InputStream source) {
        this.source = source;
    }

    /// Whether a text begins as problem reports do, which name their type first; so does the text
    /// of the short fields of one.
    static boolean isIn(Head head, String fileName) {
        return head.has(0, BEGINNING)
                && !fileName.startsWith(FieldMembers.SHORT_FIELDS)
                && new String(head.bytes(), 0, head.length(), StandardCharsets.ISO_8859_1)
                        .lines()
                        .limit(2)
                        .allMatch(line -> ReportField.of(line) != null);
    }

    /// Bytes read so far.
    long position() {
        return before + at;
    }

    /// One field of a report.
    ///
    /// @param name empty where the line is no field
    /// @param first what its first line says, without its break; empty for a long line
    /// @param hasLines whether its value goes on, see [#value]
    record Field(String name, String first, boolean hasLines) {}

    /// The next field; null at the end. A field without further lines is still to be read by
    /// [#line].
    @Nullable Field next() throws IOException {
        fill(LONGEST_LINE + 1);
        if (at == limit) {
            return null;
        }
        var end = lineEnd();
        if (isWithinLine || end == limit || buffer[end] != '\n') {
            return new Field("", "", false);
        }
        var line = new String(buffer, at, end - at, StandardCharsets.UTF_8);
        var field = ReportField.of(line);
        if (field == null || end + 1 == limit || buffer[end + 1] != ' ') {
            return new Field("", "", false);
        }
        at = end + 1;
        lineStart = true;
        return new Field(field.name(), field.value(), true);
    }

    /// Copies the line here with its break, or as much of it as is at hand; the rest is the next
    /// field without a name.
    void line(OutputStream into) throws IOException {
        fill(1);
        var end = at;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        isWithinLine = end == limit;
        var next = Math.min(end + 1, limit);
        into.write(buffer, at, next - at);
        at = next;
    }

    /// What is left of the lines of the field that was begun, without the blanks before them.
    InputStream value() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return SingleByte.read(this);
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return FieldedStream.this.read(into, from, length);
            }
        };
    }

    /// Up to a line at once; -1 where the next field begins.
    private int read(byte[] into, int from, int length) throws IOException {
        if (!fill(2) || (lineStart && buffer[at] != ' ')) {
            return -1;
        }
        at += lineStart ? 1 : 0;
        var end = at;
        var most = (int) Math.min(limit, at + (long) length);
        while (end < most && buffer[end] != '\n') {
            end++;
        }
        var size = Math.min(end + 1, most) - at;
        System.arraycopy(buffer, at, into, from, size);
        at += size;
        lineStart = size > 0 && buffer[at - 1] == '\n';
        return size;
    }

    private int lineEnd() {
        var most = Math.min(limit, at + LONGEST_LINE);
        var end = at;
        while (end < most && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    /// Makes so many bytes ready, fewer at the end of the text; false where none are left.
    private boolean fill(int wanted) throws IOException {
        if (limit - at < wanted) {
            System.arraycopy(buffer, at, buffer, 0, limit - at);
            before += at;
            limit -= at;
            at = 0;
            var count = 0;
            while (limit < wanted && count >= 0) {
                count = source.read(buffer, limit, buffer.length - limit);
                limit += Math.max(count, 0);
            }
        }
        return limit > at;
    }
}
