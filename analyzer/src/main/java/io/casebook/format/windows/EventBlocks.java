package io.casebook.format.windows;

import io.casebook.format.RecordParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.model.RecordDraft;

/// Cuts a slice into events of one or more lines; a subclass says which lines begin one, and reads
/// each as a whole. Lines before the first are kept unparsed.
abstract class EventBlocks implements RecordParser {
    /// Lines after which an event ends even when the next line seems to belong to it.
    private static final int MOST_LINES = 2000;

    private final RecordDraft draft = new RecordDraft();

    /// Whether the line `bytes[from, to)`, which is not blank, begins an event.
    abstract boolean starts(byte[] bytes, int from, int to);

    /// Reads the event `bytes[draft.start, draft.end)`.
    ///
    /// @return false where it is none
    abstract boolean read(byte[] bytes, RecordDraft draft, RecordSink sink);

    /// Takes the line `bytes[from, to)` where it tells of the text, not of an event.
    ///
    /// @return false where it does not
    boolean takeTitle(byte[] bytes, int from, int to, RecordSink sink) {
        return false;
    }

    /// The slice has been read.
    void end(Slice slice, RecordSink sink) {}

    @Override
    public final void parse(Slice slice, RecordSink sink) {
        var bytes = slice.bytes();
        var at = slice.from();
        var blanks = 0;
        while (at < slice.hardEnd()) {
            var lineEnd = lineEnd(bytes, at, slice.hardEnd());
            var end = trimmed(bytes, at, lineEnd);
            if (end > at && at >= slice.softEnd()) {
                break;
            } else if (end == at || takeTitle(bytes, at, end, sink)) {
                blanks++;
                at = lineEnd + 1;
            } else {
                tell(blanks, sink);
                blanks = 0;
                at = take(bytes, at, slice.hardEnd(), sink);
            }
        }
        tell(blanks, sink);
        end(slice, sink);
    }

    private static void tell(int blanks, RecordSink sink) {
        if (blanks > 0) {
            sink.blank(blanks);
        }
    }

    /// Takes the event that begins here and gives back where the line behind it begins.
    private int take(byte[] bytes, int start, int hardEnd, RecordSink sink) {
        var lineEnd = lineEnd(bytes, start, hardEnd);
        var next = lineEnd + 1;
        draft.clear(start).end = trimmed(bytes, start, lineEnd);
        var lines = 1;
        for (var at = next; at < hardEnd && lines < MOST_LINES; at = lineEnd + 1) {
            lineEnd = lineEnd(bytes, at, hardEnd);
            lines++;
            var end = trimmed(bytes, at, lineEnd);
            if (end > at && starts(bytes, at, end)) {
                break;
            }
            if (end > at) {
                draft.end = end;
                draft.lines = lines;
                next = lineEnd + 1;
            }
        }
        push(bytes, start, sink);
        return next;
    }

    private void push(byte[] bytes, int start, RecordSink sink) {
        var end = draft.end;
        var lines = draft.lines;
        if (!starts(bytes, start, firstLineEnd(bytes, start, end)) || !read(bytes, draft, sink)) {
            draft.clear(start).unparsed = true;
            draft.end = end;
            draft.lines = lines;
        }
        sink.record(draft);
    }

    /// Where the first line of a record ends, without a carriage return.
    static int firstLineEnd(byte[] bytes, int from, int to) {
        return trimmed(bytes, from, lineEnd(bytes, from, to));
    }

    static int lineEnd(byte[] bytes, int from, int to) {
        var at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /// Where a line ends without blanks; its start when there is nothing else on it.
    static int trimmed(byte[] bytes, int from, int lineEnd) {
        var end = lineEnd;
        while (end > from && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
            end--;
        }
        return end;
    }
}
