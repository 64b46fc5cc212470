package io.casebook.report;

import io.casebook.model.Event;
import io.casebook.model.Finding;
import io.casebook.model.Incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The findings in the order of the page: gravest first, noise last, else as in the incident.
///
/// @param ordered numbered from 1
record SortedFindings(List<Numbered> ordered, Map<Integer, List<Incident.Line>> excerpts) {
    private static final int MOST_FINDINGS = 60;

    /// @param index into [Incident#findings]
    record Numbered(int number, int index, Finding finding) {
        boolean noise() {
            return finding.role() == Finding.Role.NOISE;
        }
    }

    static SortedFindings of(Incident incident) {
        var findings = incident.findings();
        var indexes = new ArrayList<>(IntStream.range(0, findings.size()).boxed().toList());
        indexes.sort(Comparator.comparing(findings::get, order()));
        var numbered = new ArrayList<Numbered>();
        for (var index : indexes) {
            numbered.add(new Numbered(numbered.size() + 1, index, findings.get(index)));
        }
        return new SortedFindings(List.copyOf(numbered), excerpts(incident));
    }

    private static Comparator<Finding> order() {
        return Comparator.comparing((Finding it) -> it.role() == Finding.Role.NOISE)
                .thenComparing(Finding::severity);
    }

    private static Map<Integer, List<Incident.Line>> excerpts(Incident incident) {
        var excerpts = new HashMap<Integer, List<Incident.Line>>();
        for (var excerpt : incident.excerpts()) {
            excerpts.computeIfAbsent(excerpt.finding(), _ -> new ArrayList<>())
                    .addAll(excerpt.lines());
        }
        return excerpts;
    }

    /// What the page shows of one kind.
    List<FindingView> shown(boolean noise) {
        return ordered.stream()
                .limit(MOST_FINDINGS)
                .filter(it -> it.noise() == noise)
                .map(it -> FindingView.of(it.number, it.finding, excerpt(it.index)))
                .toList();
    }

    /// The timeline around a finding; empty where there is none.
    ///
    /// @param index into [Incident#findings]
    List<Incident.Line> excerpt(int index) {
        return excerpts.getOrDefault(index, List.of());
    }

    /// The event by which a finding was seen first; empty where the timeline around it has none.
    Optional<Event> firstSeen(Numbered finding) {
        var first = finding.finding.first();
        return excerpt(finding.index).stream()
                .filter(line -> line.evidence() && line.event().nanos() == first)
                .map(Incident.Line::event)
                .min(Comparator.comparingInt(event -> event.uncertaintyMillis()));
    }

    /// How many there are that the page does not show.
    long more() {
        return Math.max(0, ordered.size() - MOST_FINDINGS);
    }

    /// Those that a chart may mark: what is no noise.
    List<Numbered> marked() {
        return ordered.stream().limit(MOST_FINDINGS).filter(it -> !it.noise()).toList();
    }
}
