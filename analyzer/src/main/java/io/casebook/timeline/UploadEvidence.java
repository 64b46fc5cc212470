package io.casebook.timeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// All that an upload and its user say about time.
///
/// @param sources its logs
/// @param byHost the same by the host that wrote them
/// @param facts of its hosts
/// @param overrides what the user says
/// @param latest no event can be later: the time of the analysis
record UploadEvidence(
        List<TableSource> sources,
        Map<String, List<TableSource>> byHost,
        ClockFacts facts,
        TimeOverrides overrides,
        Instant latest) {

    static UploadEvidence of(
            List<TableSource> sources, ClockFacts facts, TimeOverrides overrides, Instant latest) {
        var byHost =
                sources.stream()
                        .collect(
                                Collectors.groupingBy(
                                        TableSource::host, HashMap::new, Collectors.toList()));
        return new UploadEvidence(sources, byHost, facts, overrides, latest);
    }

    /// The logs of a host; none where it has no name, as logs of unknown hosts say nothing of each
    /// other.
    List<TableSource> of(String host) {
        return host.isEmpty() ? List.of() : byHost.getOrDefault(host, List.of());
    }
}
