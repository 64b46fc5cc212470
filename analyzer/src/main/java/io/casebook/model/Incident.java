package io.casebook.model;

import java.time.Instant;
import java.util.List;

/// One analysed upload: everything that its report says.
///
/// @param id unique in a store
/// @param title what happened, in one line
/// @param story what happened, in a few sentences
/// @param packs whose signatures were looked for
/// @param layouts how the files were collected, by tool or folder
/// @param first nanoseconds since 1970-01-01T00:00Z of the first dated event, or
///     [EventChunk#UNDATED]
/// @param last of the last dated event, likewise
public record Incident(
        String id,
        String title,
        List<String> story,
        Instant analyzedAt,
        List<Upload> uploads,
        long first,
        long last,
        Summary summary,
        List<Layout> layouts,
        List<Host> hosts,
        List<Artifact> artifacts,
        List<Clock> clocks,
        List<Freeze> freezes,
        List<TimeSeries> series,
        List<SignaturePack> packs,
        List<Finding> findings,
        List<NotApplicable> notApplicable,
        List<Crash> crashes,
        List<MemoryKill> memoryKills,
        List<Similar> similar,
        Activity activity,
        List<Excerpt> excerpts,
        List<Diagnostic> diagnostics) {
    private static final double MEGABYTE = 1_000_000;

    /// What became of the artifacts, by kind.
    public List<Coverage> coverage() {
        return Coverage.of(artifacts);
    }

    /// How many texts no format recognised.
    public long unrecognisedTexts() {
        return artifacts.stream()
                .filter(artifact -> artifact.charset() != null && artifact.format() == null)
                .count();
    }

    /// How many files were passed over because there is no text in them.
    public long filesWithoutText() {
        return artifacts.stream()
                .filter(artifact -> artifact.charset() == null && !artifact.isUnreadable())
                .count();
    }

    /// How many files and folders could not be opened.
    public long unreadableFiles() {
        return artifacts.stream().filter(Artifact::isUnreadable).count();
    }

    /// How many messages look alarming and are harmless: the hits of all noise.
    public long noiseMessages() {
        return findings.stream()
                .filter(finding -> finding.role() == Finding.Role.NOISE)
                .mapToLong(Finding::count)
                .sum();
    }

    /// How many of them there are in each megabyte (1,000,000 bytes) of text; 0 where there is no
    /// text.
    public double noisePerMegabyte() {
        return summary.bytes() == 0 ? 0 : noiseMessages() * MEGABYTE / summary.bytes();
    }

    /// What the user dropped.
    ///
    /// @param sha256 of the file in hexadecimal; of the sorted list of names, sizes and contents
    ///     for a folder
    public record Upload(String name, String sha256, long bytes) {}

    /// The size of the incident.
    ///
    /// @param unparsedRecords records that fit no rule of their format
    /// @param bytes of decoded text
    public record Summary(
            long events, long unparsedRecords, long artifacts, long bytes, double seconds) {}

    /// An earlier incident that looks like this one.
    ///
    /// @param score 0 to 1
    /// @param shared what both have
    public record Similar(String incident, double score, List<String> shared) {}

    /// How many events there were, when and of whom: what the charts draw.
    ///
    /// @param start nanoseconds since 1970-01-01T00:00Z of the first bucket
    /// @param width of a bucket in nanoseconds; 0 where nothing is dated
    public record Activity(
            long start,
            long width,
            List<Series> bySeverity,
            List<Series> byHost,
            List<Count> topProcesses) {}

    /// One line of a chart: a number for each bucket.
    ///
    /// @param name of a severity (`none` for events without) or of a host (empty where it is not
    ///     known)
    public record Series(String name, List<Long> counts) {}

    /// How many events carry a name.
    public record Count(String name, long count) {}

    /// The timeline around a finding, in order.
    ///
    /// @param finding index into [Incident#findings]
    public record Excerpt(int finding, List<Line> lines) {}

    /// One line of an excerpt.
    ///
    /// @param evidence whether the finding rests on this event
    public record Line(Event event, boolean evidence) {}
}
