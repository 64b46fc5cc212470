package io.casebook.model;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// A record placed on the timeline, complete, for looking at; analysis itself works on the columns.
///
/// @param nanos nanoseconds since 1970-01-01T00:00Z, or [EventChunk#UNDATED]
/// @param digits digits after the second that are known
/// @param timeAsWritten empty where none is written
/// @param fields what else the format parts out of a record, by name
public record Event(
        long nanos,
        int digits,
        String timeAsWritten,
        TimeBasis basis,
        int uncertaintyMillis,
        String host,
        SourceSpan span,
        String format,
        @Nullable Severity severity,
        String process,
        int pid,
        String message,
        boolean unparsed,
        Map<String, String> fields) {}
