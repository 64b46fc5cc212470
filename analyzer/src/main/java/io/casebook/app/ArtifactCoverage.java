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
    private long lastUnparsedLine;
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
                addUnparsed(chunk.line(row), chunk.lines(row));
            }
            var nanos = chunk.nanos(row);
            if (nanos != EventChunk.UNDATED) {
                first = first == EventChunk.UNDATED ? nanos : Math.min(first, nanos);
                last = Math.max(last, nanos);
            }
        }
    }

    /// A line that is longer than a slice comes as several records of the same line.
    private void addUnparsed(long line, int lines) {
        var last = line + lines - 1;
        unparsedLines += Math.max(0, last - Math.max(line - 1, lastUnparsedLine));
        lastUnparsedLine = Math.max(lastUnparsedLine, last);
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
