package io.casebook.format;

import io.casebook.model.RecordDraft;

/// Parses formats in which a line either starts a record or continues the one before. Cuts the
/// slice into lines, lets [#read] look at each, and pushes a record when the next one starts.
///
/// Line breaks are `\n` or `\r\n`. Of a line longer than [#LONGEST_LINE] only the start is read;
/// the record covers it all.
public abstract class LineParser implements RecordParser {
    /// Bytes of a line that a grammar looks at.
    public static final int LONGEST_LINE = 1 << 16;

    /// Lines after which a record ends even when the next line seems to continue it.
    public static final int MOST_LINES = 2000;

    private RecordDraft pending = new RecordDraft();
    private RecordDraft scratch = new RecordDraft();

    /// What a line is.
    protected enum Line {
        /// It starts a record, and the draft tells of it.
        STARTS,
        /// It belongs to the record before; where there is none, it is kept unparsed.
        CONTINUES,
        /// No rule fits; it is a record of its own.
        UNPARSED,
        /// It tells of the text, not of something that happened: it is no record.
        TITLE
    }

    /// Looks at the line `bytes[from, to)`, which holds no line break and is not blank.
    ///
    /// @param draft cleared, [RecordDraft#start] and end are set; fill in the rest when the line
    ///     starts a record
    /// @param sink for facts; records are pushed by this class
    protected abstract Line read(
            byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink);

    /// A new slice begins: forget what was remembered of the last one.
    protected void begin() {}

    /// The same, for a parser that needs to look ahead: by default [#begin()].
    protected void begin(Slice slice) {
        begin();
    }

    /// The slice has been read: tell what waited for more lines.
    protected void end(RecordSink sink) {}

    @Override
    public final void parse(Slice slice, RecordSink sink) {
        begin(slice);
        readLines(slice, sink);
        end(sink);
    }

    private void readLines(Slice slice, RecordSink sink) {
        var bytes = slice.bytes();
        var open = false;
        var blanks = 0;
        var at = slice.from();
        while (at < slice.hardEnd()) {
            var lineEnd = LineBreaks.next(bytes, at, slice.hardEnd());
            var start = pastNuls(bytes, at, lineEnd);
            var end = trimmed(bytes, start, lineEnd);
            if (end == start) {
                blanks++;
            } else {
                scratch.clear(start).end = end;
                var line = read(bytes, start, Math.min(end, start + LONGEST_LINE), scratch, sink);
                if (line == Line.CONTINUES && open && pending.lines < MOST_LINES) {
                    pending.lines += 1 + blanks;
                    pending.end = end;
                } else {
                    close(open, blanks, sink);
                    if (at >= slice.softEnd()) {
                        return;
                    }
                    open = line != Line.TITLE;
                    if (open) {
                        openScratch(line, start, end);
                    } else {
                        sink.blank(1);
                    }
                }
                blanks = 0;
            }
            at = lineEnd + 1;
        }
        close(open, blanks, sink);
    }

    private void openScratch(Line line, int at, int end) {
        if (line != Line.STARTS) {
            scratch.clear(at).unparsed = true;
            scratch.end = end;
        }
        var parsed = scratch;
        scratch = pending;
        pending = parsed;
    }

    private void close(boolean open, int blanks, RecordSink sink) {
        if (open) {
            sink.record(pending);
        }
        if (blanks > 0) {
            sink.blank(blanks);
        }
    }

    /// A host that lost power leaves runs of NUL bytes in files it was writing; the next line
    /// follows them.
    private static int pastNuls(byte[] bytes, int from, int lineEnd) {
        var start = from;
        while (start < lineEnd && bytes[start] == 0) {
            start++;
        }
        return start;
    }

    /// Where the line ends without a carriage return and NULs; its start when nothing but blanks is
    /// on it.
    private static int trimmed(byte[] bytes, int from, int lineEnd) {
        var end = lineEnd;
        while (end > from && (bytes[end - 1] == '\r' || bytes[end - 1] == 0)) {
            end--;
        }
        for (var i = from; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return end;
            }
        }
        return from;
    }
}
