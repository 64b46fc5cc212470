package io.casebook.history;

import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;
import io.casebook.model.EventBuffer;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Incident;
import io.casebook.model.Names;
import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;
import io.casebook.model.TimeBasis;
import io.casebook.model.UtcTime;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A log of a test, event by event: each line is `HOST PROCESS: MESSAGE`.
final class SmallLog {
    private final String path;
    private final String format;
    private final Names processes = new Names();
    private final Names hosts = new Names();
    private final EventBuffer rows = new EventBuffer(processes, hosts);
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final List<Long> times = new ArrayList<>();
    private final RecordDraft draft = new RecordDraft();

    SmallLog(String path, String format) {
        this.path = path;
        this.format = format;
    }

    /// Adds an event.
    ///
    /// @param time RFC 3339; null for none
    SmallLog event(
            @Nullable String time,
            @Nullable Severity severity,
            String host,
            String process,
            int pid,
            String message) {
        var start = text.size();
        text.writeBytes(utf8(host + " " + process + ": "));
        var messageStart = text.size();
        text.writeBytes(utf8(message));
        draft.clear(start);
        draft.end = text.size();
        draft.messageStart = messageStart;
        draft.hostStart = start;
        draft.hostEnd = start + utf8(host).length;
        draft.processStart = draft.hostEnd + 1;
        draft.processEnd = messageStart - 2;
        draft.severity = severity;
        draft.pid = pid;
        if (time != null) {
            draft.reading(ReadingKind.ABSOLUTE, 0, 3, start, start);
        }
        return add(time);
    }

    /// Adds an event that only has a message.
    SmallLog line(String time, String message) {
        return event(time, Severity.INFO, "node7", "qemu", 4711, message);
    }

    /// Adds a line that no rule fits.
    SmallLog unparsed(String line) {
        var start = text.size();
        text.writeBytes(utf8(line));
        draft.clear(start).unparsed = true;
        draft.end = text.size();
        return add(null);
    }

    private SmallLog add(@Nullable String time) {
        rows.add(draft, text.toByteArray(), rows.size());
        text.write('\n');
        times.add(time == null ? EventChunk.UNDATED : UtcTime.nanos(Instant.parse(time)));
        return this;
    }

    EventTable table() {
        var chunk = new EventChunk(rows, 0, 1);
        for (var row = 0; row < chunk.size(); row++) {
            var basis = times.get(row) == EventChunk.UNDATED ? TimeBasis.NONE : TimeBasis.EXPLICIT;
            chunk.resolve(row, times.get(row), basis, 0);
        }
        return new EventTable(
                new ArtifactPath(path),
                format,
                ArtifactText.of(text.toByteArray()),
                List.of(chunk));
    }

    EventLabels labels() {
        return new EventLabels("artifact-host", processes, hosts);
    }

    /// Puts these logs into history as one incident.
    static void store(IncidentStore store, String id, SmallLog... logs) throws IOException {
        try (var indexer = store.begin(id)) {
            for (var log : logs) {
                log.addTo(indexer);
            }
            indexer.commit(incident(id, Instant.parse("2026-01-01T00:00:00Z")), utf8("{}"));
        }
    }

    void addTo(IncidentIndexer indexer) throws IOException {
        var table = table();
        for (var chunk : table.chunks()) {
            indexer.add(table, chunk, labels());
        }
    }

    /// An incident without anything but a name.
    static Incident incident(String id, Instant analyzedAt) {
        return new Incident(
                id,
                "title of " + id,
                List.of(),
                analyzedAt,
                List.of(new Incident.Upload(id + ".tar.xz", "00ff", 12)),
                10,
                20,
                new Incident.Summary(1, 2, 3, 4, 5.5),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Incident.Activity(0, 0, List.of(), List.of(), List.of()),
                List.of(),
                List.of());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
