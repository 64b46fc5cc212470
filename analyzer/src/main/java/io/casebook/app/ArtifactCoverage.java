package io.casebook.app;

import io.casebook.format.ParsedArtifact;
import io.casebook.model.Artifact;
import io.casebook.model.EventChunk;
import io.casebook.timeline.Timeline;

/// Counts how much of an artifact was understood, and the time that it spans.
final class ArtifactCoverage {
    private final ParsedArtifact parsed;
    private final String charset;
    private long unparsed;
    private long unparsedLines;
    private long first = EventChunk.UNDATED;
    private long last = EventChunk.UNDATED;

    ArtifactCoverage(ParsedArtifact parsed, String charset) {
        this.parsed = parsed;
        this.charset = charset;
        parsed.table().chunks().forEach(this::count);
    }

    private void count(EventChunk chunk) {
        for (var row = 0; row < chunk.size(); row++) {
            if (chunk.unparsed(row)) {
                unparsed++;
                unparsedLines += chunk.lines(row);
            }
            var nanos = chunk.nanos(row);
            if (nanos != EventChunk.UNDATED) {
                first = first == EventChunk.UNDATED ? nanos : Math.min(first, nanos);
                last = Math.max(last, nanos);
            }
        }
    }

    Artifact artifact(String host, Timeline timeline) {
        var table = parsed.table();
        var clocks = timeline.clocksOf(table);
        return new Artifact(
                table.artifact(),
                table.format(),
                charset,
                table.text().size(),
                parsed.lines(),
                table.size(),
                unparsed,
                unparsedLines,
                host,
                first,
                last,
                clocks.isEmpty() ? null : clocks.getFirst().id(),
                null);
    }
}
