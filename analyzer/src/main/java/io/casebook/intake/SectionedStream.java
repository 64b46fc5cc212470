package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/// A text in sections, read one section at a time and never as a whole.
final class SectionedStream {
    private static final byte[] MARK = "#==[ ".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern HEADING = Pattern.compile("#==\\[ ([\\w ]{1,40}) \\]=+#?\\s*");
    private static final int CAPACITY = 1 << 16;
    private static final int LONGEST_HEADING = 1024;

    /// Lines that may stand before the first section.
    private static final int MOST_BANNER = 100;

    private final InputStream source;
    private final byte[] buffer = new byte[CAPACITY];
    private int at;
    private int limit;
    private long before;
    private boolean lineStart = true;
    private boolean started;

    SectionedStream(InputStream source) {
        this.source = source;
    }

    /// Whether a text begins as supportconfig's do. It names them all `*.txt`, so nothing else is
    /// looked at.
    static boolean isIn(Head head, String fileName) {
        return (fileName.endsWith(".txt") || head.has(0, "#==[ "))
                && new String(head.bytes(), 0, head.length(), StandardCharsets.ISO_8859_1)
                        .lines()
                        .limit(MOST_BANNER)
                        .anyMatch(line -> HEADING.matcher(line).matches());
    }

    /// Bytes read so far.
    long position() {
        return before + at;
    }

    /// How a section begins.
    ///
    /// @param kind such as `Command`; empty for what stands before the first section
    /// @param source the line behind: `# /bin/date`
    record Heading(String kind, byte[] source) {}

    /// Goes to the end of the section that was begun.
    void skipSection() throws IOException {
        if (started) {
            section().transferTo(OutputStream.nullOutputStream());
        }
    }

    /// Reads the heading of the next section; null at the end.
    @Nullable Heading heading() throws IOException {
        var first = !started;
        started = true;
        if (!fill(1)) {
            return null;
        }
        if (first && !standsAtHeading()) {
            return new Heading("", new byte[0]);
        }
        var kind = HEADING.matcher(new String(line(), StandardCharsets.ISO_8859_1));
        var isNamed = fill(1) && buffer[at] == '#' && !standsAtHeading();
        return new Heading(
                kind.matches() ? kind.group(1) : "Section", isNamed ? line() : new byte[0]);
    }

    /// What is left of the section that was begun.
    InputStream section() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return SingleByte.read(this);
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return SectionedStream.this.read(into, from, length);
            }
        };
    }

    /// Up to a line at once; -1 where the next section begins.
    private int read(byte[] into, int from, int length) throws IOException {
        if (!fill(1) || (lineStart && standsAtHeading())) {
            return -1;
        }
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

    /// A line with its break, its first bytes where it is longer than any heading.
    private byte[] line() throws IOException {
        fill(LONGEST_HEADING);
        var end = lineEnd();
        var line = Arrays.copyOfRange(buffer, at, end);
        at = end;
        lineStart = true;
        return line;
    }

    private int lineEnd() {
        var most = Math.min(limit, at + LONGEST_HEADING);
        var end = at;
        while (end < most && buffer[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, most);
    }

    /// Whether the line that begins here is the heading of a section, all of it.
    private boolean standsAtHeading() throws IOException {
        return fill(LONGEST_HEADING)
                && startsWithMark()
                && HEADING.matcher(
                                new String(buffer, at, lineEnd() - at, StandardCharsets.ISO_8859_1))
                        .matches();
    }

    private boolean startsWithMark() {
        return limit - at >= MARK.length
                && Arrays.equals(buffer, at, at + MARK.length, MARK, 0, MARK.length);
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
