package io.casebook.report;

import io.casebook.model.Event;
import io.casebook.model.Finding;
import io.casebook.model.Incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The findings in the order of the page: as in the incident, noise last.
///
/// @param ordered numbered from 1
record SortedFindings(
        List<Numbered> ordered, Map<Integer, List<Incident.Line>> excerpts, PackNames packs) {
    private static final int MOST_FINDINGS = 60;

    /// @param index into [Incident#findings]
    record Numbered(int number, int index, Finding finding) {
        boolean noise() {
            return isNoise(finding);
        }
    }

    static SortedFindings of(Incident incident) {
        var findings = incident.findings();
        var indexes = new ArrayList<>(IntStream.range(0, findings.size()).boxed().toList());
        indexes.sort(Comparator.comparing(index -> isNoise(findings.get(index))));
        var numbered = new ArrayList<Numbered>();
        for (var index : indexes) {
            numbered.add(new Numbered(numbered.size() + 1, index, findings.get(index)));
        }
        return new SortedFindings(
                List.copyOf(numbered), excerpts(incident), PackNames.of(incident));
    }

    private static boolean isNoise(Finding finding) {
        return finding.role() == Finding.Role.NOISE;
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
                .map(this::view)
                .toList();
    }

    private FindingView view(Numbered it) {
        return FindingView.of(
                it.number, depth(it.finding), causes(it), it.finding, pack(it), excerpt(it.index));
    }

    /// The pack that knows a finding; empty where it came with the program.
    String pack(Numbered finding) {
        return packs.of(finding.finding);
    }

    /// What a finding follows from.
    List<FindingView.Cause> causes(Numbered finding) {
        return finding.finding.causes().stream().map(this::cause).toList();
    }

    private FindingView.Cause cause(Finding.Cause cause) {
        var number = numbered(cause.signature()).map(Numbered::number).orElse(0);
        var title = numbered(cause.signature()).map(it -> it.finding.title()).orElse("");
        return new FindingView.Cause(number, title, cause.because());
    }

    private Optional<Numbered> numbered(String signature) {
        return ordered.stream().filter(it -> it.finding.signature().equals(signature)).findFirst();
    }

    /// How many causes stand above a finding.
    private int depth(Finding finding) {
        var above = new HashSet<String>();
        var current = Optional.of(finding);
        while (current.isPresent() && above.add(current.get().signature())) {
            current =
                    current.get().causes().stream()
                            .findFirst()
                            .flatMap(cause -> numbered(cause.signature()))
                            .map(Numbered::finding);
        }
        return above.size() - 1;
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
