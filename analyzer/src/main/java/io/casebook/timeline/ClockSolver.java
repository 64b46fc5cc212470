package io.casebook.timeline;

import io.casebook.model.Clock;
import io.casebook.model.Diagnostic;
import io.casebook.model.EventTable;
import io.casebook.model.Fact;
import io.casebook.model.ReadingKind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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
        var evidence = new UploadEvidence(sources, new ClockFacts(facts), overrides, latest);
        sources.forEach(this::solveAbsolute);
        var zones = new ZoneEvidence(evidence);
        for (var source : sources) {
            if (has(source, ReadingKind.LOCAL)) {
                var solution = new ZoneSolution(source, zones.of(source), latest, nextId());
                add(source, solution.resolve());
                diagnostics.addAll(solution.diagnostics());
            }
        }
        solveBoots(evidence, zones, source -> !source.clockSettings().isEmpty());
        var years = new YearEvidence(evidence);
        for (var source : sources) {
            if (has(source, ReadingKind.YEARLESS)) {
                var solution = new YearSolution(source, years, zones.of(source), nextId());
                add(source, solution.resolve());
                diagnostics.addAll(solution.diagnostics());
            }
        }
        solveBoots(evidence, zones, source -> source.clockSettings().isEmpty());
        solveSkews(evidence);
        for (var source : sources) {
            Inheritance.resolve(source.table(), source.modified());
        }
        diagnostics.addAll(zones.diagnostics());
        var tables = sources.stream().map(TableSource::table).toList();
        return new Timeline(tables, List.copyOf(clocks), clocksByTable, List.copyOf(diagnostics));
    }

    /// Boots that date themselves come early, as they date logs without a year; the others need
    /// those.
    private void solveBoots(
            UploadEvidence evidence, ZoneEvidence zones, Predicate<TableSource> wanted) {
        for (var source : evidence.sources()) {
            if (wanted.test(source) && has(source, ReadingKind.SINCE_BOOT)) {
                var solution = new BootSolution(source, evidence, zones, clocks.size());
                solution.resolve().forEach(clock -> add(source, clock));
                diagnostics.addAll(solution.diagnostics());
            }
        }
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
        var solution = new SkewSolution(evidence, clocks.size());
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
