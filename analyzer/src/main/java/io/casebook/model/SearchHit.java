package io.casebook.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An event that a search found.
///
/// @param time RFC 3339 in UTC; null where nothing dates the event
/// @param artifact path in its upload
/// @param line first line of the record, counted from 1
/// @param process empty where none is known
/// @param pid -1 where none is known
/// @param text the whole record as written, or its start where it is longer than history keeps
/// @param message where the message starts in the text
/// @param highlights what the query means, in order, not overlapping
public record SearchHit(
        String incident,
        @Nullable String time,
        String host,
        String artifact,
        long line,
        int lines,
        String format,
        @Nullable Severity severity,
        String process,
        int pid,
        String text,
        int message,
        List<Highlight> highlights) {

    /// Characters of the text, from `start` to before `end`.
    public record Highlight(int start, int end) {}
}
