package io.casebook.app;

import io.casebook.model.Artifact;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Crash;
import io.casebook.model.Diagnostic;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Fact;
import io.casebook.model.GuestLink;
import io.casebook.model.Incident;
import io.casebook.model.MemoryKill;
import io.casebook.model.Names;
import io.casebook.model.TimeSeries;
import io.casebook.timeline.Freezes;
import io.casebook.timeline.TableSource;
import io.casebook.timeline.Timeline;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Uploads read, parsed and dated: everything that can be said before failures are looked for.
///
/// @param sources the tables with what was known of their artifacts' times
/// @param artifactHosts the host of each parsed artifact; empty where it is not known
/// @param artifactGuests the guest that each artifact is about, where it is about one
/// @param guests names of all guests that the uploads know
/// @param links machines that are guests of other machines of the uploads, by name
/// @param sampled artifacts of numbers that were sampled, whose records tell no events
/// @param notes what was noted of the records of each table, slice by slice
record DatedUploads(
        List<Incident.Upload> uploads,
        List<EventTable> tables,
        Timeline timeline,
        List<TableSource> sources,
        Names processes,
        Names hosts,
        Map<ArtifactPath, String> artifactHosts,
        Map<ArtifactPath, String> artifactGuests,
        Set<String> guests,
        Map<String, GuestLink> links,
        List<Fact> facts,
        List<TimeSeries> series,
        Set<ArtifactPath> sampled,
        List<Crash> crashes,
        List<MemoryKill> memoryKills,
        List<Artifact> artifacts,
        List<TableNotes> notes,
        List<Diagnostic> diagnostics) {

    /// The tables whose records tell of something that happened.
    List<EventTable> eventTables() {
        return tables.stream().filter(table -> !sampled.contains(table.artifact())).toList();
    }

    /// Nanoseconds since 1970-01-01T00:00Z of the first dated event, or [EventChunk#UNDATED].
    long first() {
        return artifacts.stream()
                .mapToLong(Artifact::first)
                .filter(nanos -> nanos != EventChunk.UNDATED)
                .min()
                .orElse(EventChunk.UNDATED);
    }

    /// The same of the last dated event.
    long last() {
        return artifacts.stream().mapToLong(Artifact::last).max().orElse(EventChunk.UNDATED);
    }

    /// Stops of machines and jumps of clocks; looked for anew each time.
    Freezes freezes() {
        return Freezes.find(sources, hosts);
    }

    /// Makes events of rows; for one thread.
    EventViews views() {
        return new EventViews(processes, hosts, artifactHosts);
    }
}
