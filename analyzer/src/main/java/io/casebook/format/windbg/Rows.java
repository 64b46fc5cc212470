package io.casebook.format.windbg;

import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.model.Crash;
import io.casebook.model.RecordDraft;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

/// Pushes the records that start in a slice, and counts the blank lines between them.
final class Rows {
    private final Slice slice;
    private final RecordSink sink;
    private final RecordDraft draft = new RecordDraft();
    private int nextLine;

    Rows(Slice slice, RecordSink sink) {
        this.slice = slice;
        this.sink = sink;
    }

    /// Whether a record that starts there is the slice's.
    boolean owns(Place place) {
        return place.start() < slice.softEnd();
    }

    /// A line that nothing is known of.
    void plain(Place place) {
        if (owns(place)) {
            push(draft(place));
        }
    }

    /// The draft of a record, to be filled in and pushed.
    RecordDraft draft(Place place) {
        sink.blank(place.line() - nextLine);
        nextLine = place.lastLine() + 1;
        draft.clear(place.start());
        draft.end = place.end();
        draft.lines = place.lines();
        return draft;
    }

    void push(RecordDraft filled) {
        sink.record(filled);
    }

    void crash(Crash crash, Place place) {
        sink.crash(crash, place.start(), place.end());
    }

    /// A fact; nothing where it is not stated.
    void fact(Subject subject, String key, HeaderText.@Nullable Stated stated) {
        if (stated != null) {
            var place = stated.place();
            sink.fact(subject, key, stated.value(), "", place.start(), place.end());
        }
    }

    /// The slice has so many lines.
    void end(int lines) {
        sink.blank(Math.max(0, lines - nextLine));
    }
}
