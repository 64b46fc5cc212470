package io.casebook.app;

import io.casebook.app.TimeCase.Expectation;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.TimeBasis;
import io.casebook.model.UtcTime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares what a case expects with what came; each difference is a sentence.
final class TimeVerdict {
    private static final Instant FIRST_LOG = Instant.parse("1990-01-01T00:00:00Z");
    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final TimeCase wanted;
    private final DatedUploads dated;
    private final List<String> problems = new ArrayList<>();

    private TimeVerdict(TimeCase wanted, DatedUploads dated) {
        this.wanted = wanted;
        this.dated = dated;
    }

    /// Empty where all is as expected.
    static List<String> of(TimeCase wanted, DatedUploads dated) {
        var verdict = new TimeVerdict(wanted, dated);
        wanted.expectations().forEach(verdict::compare);
        verdict.compareDiagnostics();
        verdict.compareClocks();
        dated.tables().forEach(verdict::soundTimes);
        return List.copyOf(verdict.problems);
    }

    private void compare(Expectation expected) {
        var place = expected.path() + ":" + expected.line();
        var found = row(expected);
        if (found.isEmpty()) {
            problems.add(place + ": no record there");
            return;
        }
        var row = found.get();
        if (!isMet(expected, row)) {
            problems.add(
                    "%s: %s%n    expected %s%n    came     %s"
                            .formatted(place, firstLine(row), words(expected), words(row)));
        }
    }

    private static boolean isMet(Expectation expected, EventTable.Row row) {
        var nanos = row.chunk().nanos(row.index());
        var basis = row.chunk().basis(row.index()).label();
        var time = expected.time();
        if (time == null || nanos == EventChunk.UNDATED || !basis.equals(expected.basis())) {
            return time == null && nanos == EventChunk.UNDATED && basis.equals(expected.basis());
        }
        var stated = row.chunk().uncertaintyMillis(row.index());
        var off = Math.abs(nanos - UtcTime.nanos(time));
        var near = expected.nearMillis();
        var isNear = near == null ? off == 0 : off <= Math.min(near, stated) * NANOS_PER_MILLI;
        var most = expected.withinMillis();
        var least = expected.offByMillis();
        return isNear && (most == null || stated <= most) && (least == null || stated >= least);
    }

    private Optional<EventTable.Row> row(Expectation expected) {
        for (var table : dated.tables()) {
            if (table.artifact().value().equals(expected.path())) {
                for (var number = 0; number < table.size(); number++) {
                    if (table.row(number).span().line() == expected.line()) {
                        return Optional.of(table.row(number));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void compareDiagnostics() {
        var codes = dated.diagnostics().stream().map(diagnostic -> diagnostic.code()).toList();
        for (var code : wanted.presentDiagnostics()) {
            if (!codes.contains(code)) {
                problems.add("no diagnostic '" + code + "' among " + codes);
            }
        }
        for (var code : wanted.absentDiagnostics()) {
            if (codes.contains(code)) {
                problems.add("a diagnostic '" + code + "' that must not be");
            }
        }
    }

    private void compareClocks() {
        for (var pattern : wanted.clocks()) {
            if (explanations().stream().noneMatch(text -> pattern.matcher(text).find())) {
                problems.add("no clock is explained by /" + pattern + "/");
            }
        }
    }

    private List<String> explanations() {
        return dated.timeline().clocks().stream().map(clock -> clock.explanation()).toList();
    }

    /// What holds in each upload: nothing is dated 1970 or in the future, and what has no basis has
    /// no time.
    private void soundTimes(EventTable table) {
        for (var number = 0; number < table.size(); number++) {
            var row = table.row(number);
            var nanos = row.chunk().nanos(row.index());
            var undated = nanos == EventChunk.UNDATED;
            if (undated != (row.chunk().basis(row.index()) == TimeBasis.NONE)) {
                problems.add(row.span() + ": basis and time contradict: " + words(row));
            } else if (!undated && !isBetween(row)) {
                problems.add(row.span() + ": an impossible time: " + words(row));
            }
        }
    }

    private boolean isBetween(EventTable.Row row) {
        var time = UtcTime.instant(row.chunk().nanos(row.index()));
        var stated = Duration.ofMillis(row.chunk().uncertaintyMillis(row.index()));
        return !time.isBefore(FIRST_LOG) && !time.minus(stated).isAfter(wanted.now());
    }

    private static String words(Expectation expected) {
        var near =
                expected.nearMillis() == null
                        ? ""
                        : " (off by at most %d ms)".formatted(expected.nearMillis());
        var least =
                expected.offByMillis() == null
                        ? ""
                        : ", at least %d ms".formatted(expected.offByMillis());
        return expected.time() == null
                ? "undated, " + expected.basis()
                : "%s%s %s, uncertainty at most %d ms%s"
                        .formatted(
                                expected.time(),
                                near,
                                expected.basis(),
                                expected.withinMillis(),
                                least);
    }

    private static String words(EventTable.Row row) {
        var nanos = row.chunk().nanos(row.index());
        var basis = row.chunk().basis(row.index()).label();
        return nanos == EventChunk.UNDATED
                ? "undated, " + basis
                : "%s %s, uncertainty %d ms"
                        .formatted(
                                UtcTime.instant(nanos),
                                basis,
                                row.chunk().uncertaintyMillis(row.index()));
    }

    private static String firstLine(EventTable.Row row) {
        return row.text().lines().findFirst().orElse("");
    }
}
