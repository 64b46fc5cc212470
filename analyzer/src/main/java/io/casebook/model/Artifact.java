package io.casebook.model;

import org.jspecify.annotations.Nullable;

/// What became of one file of an upload.
///
/// @param format null where no format was recognised
/// @param charset of the file as it came, such as `UTF-8`; null for what is no text
/// @param bytes of the decoded text (of the file, for what is no text)
/// @param host name of the host it speaks of; empty where that is not known
/// @param unparsedLines physical lines in records that no rule fits
/// @param first nanoseconds since 1970-01-01T00:00Z of the first dated event, or
///     [EventChunk#UNDATED]
/// @param clock id of its (first) clock, or null
/// @param note why nothing was read from it, or null
public record Artifact(
        ArtifactPath path,
        @Nullable String format,
        @Nullable String charset,
        long bytes,
        long lines,
        long events,
        long unparsed,
        long unparsedLines,
        String host,
        long first,
        long last,
        @Nullable String clock,
        @Nullable String note) {
    /// The note of a file or folder that could not be opened begins so.
    public static final String UNREADABLE = "not readable";

    /// Whether it could not be opened, for want of a right or because of the disk.
    public boolean isUnreadable() {
        return note != null && note.startsWith(UNREADABLE);
    }
}
