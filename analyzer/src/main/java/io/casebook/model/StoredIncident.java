package io.casebook.model;

import java.time.Instant;
import java.util.List;

/// An incident as history keeps it.
///
/// @param first nanoseconds since 1970-01-01T00:00Z of the first dated event, or
///     [EventChunk#UNDATED]
/// @param last of the last dated event, likewise
/// @param indexed events that can be found by search
/// @param findings titles of its findings, gravest first
public record StoredIncident(
        String id,
        String title,
        Instant analyzedAt,
        List<Incident.Upload> uploads,
        long first,
        long last,
        Incident.Summary summary,
        long indexed,
        List<String> findings) {}
