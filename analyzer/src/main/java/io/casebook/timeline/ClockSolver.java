package io.casebook.timeline;

import io.casebook.model.Clock;
import io.casebook.model.Diagnostic;
import io.casebook.model.EventTable;
import io.casebook.model.Fact;
import io.casebook.model.ReadingKind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds for each reading of an upload the true time, from anchors found anywhere in the upload.
///
/// The order matters: what is dated explicitly dates the rest. First the absolute readings, then
/// those that lack a zone or a year, then those that count from a boot, last the records without
/// any time.
public final class ClockSolver {
    private final TimeOverrides overrides;
    private final Instant latest;
    private final List<Clock> clocks = new ArrayList<>();
    private final Map<EventTable, List<Clock>> clocksByTable = new HashMap<>();
    private final Map<EventTable, List<BootSolution>> boots = new HashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /// A solver for one upload.
    ///
    /// @param latest no event can be later than that: the time of the analysis
    public ClockSolver(TimeOverrides overrides, Instant latest) {
        this.overrides = overrides;
        this.latest = latest;
    }

    /// Resolves the times of all events, in their tables.
    ///
    /// @param facts of all hosts; those about clocks count
    public Timeline solve(List<TableSource> sources, List<Fact> facts) {
        var evidence = UploadEvidence.of(sources, new ClockFacts(facts), overrides, latest);
        sources.forEach(this::solveAbsolute);
        var zones = new ZoneEvidence(evidence);
        for (var source : sources) {
            if (has(source, ReadingKind.LOCAL)) {
                var solution = new ZoneSolution(source, zones.of(source), latest, nextId());
                add(source, solution.resolve());
                diagnostics.addAll(solution.diagnostics());
            }
        }
        sources.stream()
                .filter(source -> !source.clockSettings().isEmpty())
                .filter(source -> has(source, ReadingKind.SINCE_BOOT))
                .forEach(source -> HostBoots.dateEarly(source, latest));
        var years = new YearEvidence(evidence);
        for (var source : sources) {
            if (has(source, ReadingKind.YEARLESS)) {
                var solution = new YearSolution(source, years, zones.of(source), nextId());
                add(source, solution.resolve());
                diagnostics.addAll(solution.diagnostics());
            }
        }
        solveBoots(evidence, zones);
        solveSkews(evidence);
        for (var source : sources) {
            solveUndated(source);
        }
        diagnostics.addAll(zones.diagnostics());
        var tables = sources.stream().map(TableSource::table).toList();
        var told = List.copyOf(UndatedBoots.joined(diagnostics));
        return new Timeline(tables, List.copyOf(clocks), clocksByTable, told);
    }

    private void solveBoots(UploadEvidence evidence, ZoneEvidence zones) {
        for (var sources : byHost(evidence.sources())) {
            var ofHost = new HostBoots(sources, evidence, zones);
            for (var source : sources) {
                ofHost.of(source).forEach(boot -> add(source, boot.clock(nextId())));
            }
            boots.putAll(ofHost.solutions());
            diagnostics.addAll(ofHost.diagnostics());
        }
    }

    /// The logs that count from a boot; logs of unknown hosts say nothing of each other.
    private static Collection<List<TableSource>> byHost(List<TableSource> sources) {
        var byHost = new LinkedHashMap<Object, List<TableSource>>();
        for (var source : sources) {
            if (has(source, ReadingKind.SINCE_BOOT)) {
                var key = source.host().isEmpty() ? source.table() : source.host();
                byHost.computeIfAbsent(key, _ -> new ArrayList<>()).add(source);
            }
        }
        return byHost.values();
    }

    private void solveUndated(TableSource source) {
        var unstamped = UnstampedBoot.resolve(source, latest, nextId());
        unstamped.ifPresentOrElse(
                clock -> add(source, clock),
                () -> Inheritance.resolve(source.table(), source.modified()));
    }

    private void solveAbsolute(TableSource source) {
        if (has(source, ReadingKind.ABSOLUTE)) {
            var solution = new AbsoluteSolution(source, latest, nextId());
            solution.resolve().ifPresent(clock -> add(source, clock));
            solution.diagnostic().ifPresent(diagnostics::add);
        }
    }

    /// Clocks that were wrong are corrected when all times that they wrote are known.
    private void solveSkews(UploadEvidence evidence) {
        var solution = new SkewSolution(evidence, boots, clocks.size());
        for (var corrected : solution.resolve()) {
            clocks.add(corrected.clock());
            for (var table : corrected.tables()) {
                clocksByTable.computeIfAbsent(table, _ -> new ArrayList<>()).add(corrected.clock());
            }
        }
        diagnostics.addAll(solution.diagnostics());
    }

    private String nextId() {
        return "c" + (clocks.size() + 1);
    }

    private void add(TableSource source, Clock clock) {
        clocks.add(clock);
        clocksByTable.computeIfAbsent(source.table(), _ -> new ArrayList<>()).add(clock);
    }

    private static boolean has(TableSource source, ReadingKind kind) {
        return source.table().chunks().stream().anyMatch(chunk -> chunk.mayHave(kind));
    }
}
