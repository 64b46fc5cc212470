package io.casebook.timeline;

import io.casebook.model.Diagnostic;
import io.casebook.model.EventTable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Corrects the times of hosts whose clocks were wrong: by what the user says, by what their time
/// services say, and by events that several hosts saw.
///
/// A time is corrected only where the skew is larger than its own uncertainty and than what the
/// stamp leaves open; readings stay as they are. Logs of unknown hosts are not corrected.
final class SkewSolution {
    private static final Set<ClockMark> SHARED =
            EnumSet.of(
                    ClockMark.MEMBERSHIP, ClockMark.MIGRATION_SOURCE, ClockMark.MIGRATION_TARGET);

    private final UploadEvidence evidence;
    private final SkewTracking tracking;
    private final int clocksBefore;
    private final Map<String, SkewHost> hosts = new TreeMap<>();
    private final Map<String, SkewBorders> borders = new TreeMap<>();
    private final List<SkewCorrection.Corrected> corrected = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /// @param evidence with all times resolved as the hosts' clocks showed them
    /// @param boots in each log, how they were dated
    SkewSolution(
            UploadEvidence evidence, Map<EventTable, List<BootSolution>> boots, int clocksBefore) {
        this.evidence = evidence;
        this.clocksBefore = clocksBefore;
        tracking = new SkewTracking(evidence.facts());
        evidence.sources().stream()
                .map(TableSource::host)
                .filter(host -> !host.isEmpty())
                .distinct()
                .forEach(host -> hosts.put(host, SkewHost.of(host, evidence, boots)));
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /// The corrections, in order of the hosts: alone, then between them.
    List<SkewCorrection.Corrected> resolve() {
        hosts.values().forEach(this::correctAlone);
        correctTogether();
        return corrected;
    }

    private void correctAlone(SkewHost host) {
        var stated = evidence.overrides().skews().get(host.name());
        if (stated != null) {
            var whole = Skew.always(stated.toNanos());
            var correction = new SkewCorrection(host, whole);
            correction.correctAll(Long.MIN_VALUE, Long.MAX_VALUE);
            correction.explain("as the user says", List.of());
            add(correction);
            return;
        }
        var steps = new SkewSteps(host);
        if (!steps.moments().isEmpty() || tracking.tells(host.name())) {
            var borders = SkewBorders.of(host, steps.moments());
            this.borders.put(host.name(), borders);
            tracking.correct(host, borders).ifPresent(this::add);
            steps.correct(borders).forEach(this::add);
        }
    }

    private void correctTogether() {
        var sightings = new TreeMap<String, SkewSightings>();
        hosts.forEach(
                (name, host) -> {
                    if (host.has(SHARED)) {
                        sightings.put(name, SkewSightings.of(host));
                    }
                });
        var differences = new SkewDifferences(sightings).all();
        var judgement = new SkewJudgement(differences, this::isTrusted);
        for (var name : sightings.keySet()) {
            judgement.against(name).ifPresent(difference -> correct(name, difference));
        }
        differences.forEach(difference -> diagnose(difference, judgement));
    }

    private boolean isTrusted(String host) {
        return evidence.overrides().skews().containsKey(host) || tracking.synchronised(host);
    }

    /// From the border before the events to the one after them.
    private void correct(String name, SkewDifference difference) {
        var host = hosts.get(name);
        if (host == null || evidence.overrides().skews().containsKey(name)) {
            return;
        }
        var edges = borders.computeIfAbsent(name, _ -> SkewBorders.of(host, List.of()));
        var skew = difference.of(name);
        var correction = new SkewCorrection(host, skew);
        correction.correctAll(edges.before(skew.from()).nanos(), edges.after(skew.to()));
        correction.explain(
                "of " + difference.other(name) + ", " + difference.words(), difference.anchors());
        add(correction);
    }

    private void add(SkewCorrection correction) {
        var id = "c" + (clocksBefore + corrected.size() + 1);
        correction.corrected(id).ifPresent(corrected::add);
    }

    private void diagnose(SkewDifference difference, SkewJudgement judgement) {
        var contradiction = judgement.contradicts(difference);
        var undecided = judgement.undecided(difference);
        if (!contradiction && !undecided) {
            return;
        }
        var detail =
                "The clock of %s is %s (± %s s) of that of %s, %s%s; %s."
                        .formatted(
                                difference.first(),
                                difference.skew().words(),
                                Skew.seconds(difference.skew().uncertainty()),
                                difference.second(),
                                difference.words(),
                                contradiction
                                        ? ", though both say that they follow a time server"
                                        : "",
                                undecided
                                        ? "which of them is right is not known, none is corrected"
                                        : "the one with which most hosts agree is right");
        var anchor = difference.anchors().getFirst();
        diagnostics.add(
                new Diagnostic(
                        "timeline",
                        contradiction ? "clocks-contradict" : "clocks-differ",
                        anchor.artifact(),
                        anchor.line(),
                        detail));
    }
}
