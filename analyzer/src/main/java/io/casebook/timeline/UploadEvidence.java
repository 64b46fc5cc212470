package io.casebook.timeline;

import java.time.Instant;
import java.util.List;

/// All that an upload and its user say about time.
///
/// @param sources its logs
/// @param facts of its hosts
/// @param overrides what the user says
/// @param latest no event can be later: the time of the analysis
record UploadEvidence(
        List<TableSource> sources, ClockFacts facts, TimeOverrides overrides, Instant latest) {

    /// The logs of a host; none where it has no name, as logs of unknown hosts say nothing of each
    /// other.
    List<TableSource> of(String host) {
        return host.isEmpty()
                ? List.of()
                : sources.stream().filter(source -> source.host().equals(host)).toList();
    }
}
