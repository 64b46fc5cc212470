package io.casebook.timeline;

import io.casebook.model.Clock;
import io.casebook.model.Clock.Anchor;
import io.casebook.model.Diagnostic;
import io.casebook.model.TimeBasis;
import io.casebook.model.UtcTime;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Readings without a year: what lines say, and what the upload says of the last line, gives the
/// year of that; the others follow from the new years between.
final class YearSolution {
    private static final int YEARS = 120;
    private static final int MOST_MARKS = 1_000;
    private static final Set<ClockMark> DATES =
            EnumSet.of(ClockMark.CLOCK_SETTING, ClockMark.KERNEL_BANNER);
    private static final int MOST_DIAGNOSTICS = 3;
    private static final int MOST_ANCHORS = 5;
    private static final Duration AHEAD = Duration.ofDays(1);

    private final TableSource source;
    private final YearEvidence years;
    private final Zone zone;
    private final String id;
    private final YearRuns runs;
    private final YearChain chain;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    YearSolution(TableSource source, YearEvidence years, Zone zone, String id) {
        this.source = source;
        this.years = years;
        this.zone = zone;
        this.id = id;
        runs = YearRuns.of(source.table(), marks(source, years.marks(source).isEmpty()));
        chain = new YearChain(runs.runs());
    }

    /// Rows that tell a date, and all others about the clock where dated logs may have the same
    /// lines. Evenly chosen where there are many.
    private static int[] marks(TableSource source, boolean onlyDates) {
        var dates = chosen(source.marks(), true);
        var others = onlyDates ? IntStream.empty() : chosen(source.marks(), false);
        return IntStream.concat(dates, others).sorted().distinct().toArray();
    }

    private static IntStream chosen(List<ClockMark.Found> marks, boolean dates) {
        var count = 0;
        for (var found : marks) {
            count += DATES.contains(found.mark()) == dates ? 1 : 0;
        }
        var step = 1 + count / MOST_MARKS;
        var chosen = IntStream.builder();
        var number = 0;
        for (var found : marks) {
            if (DATES.contains(found.mark()) == dates && number++ % step == 0) {
                chosen.add(found.row());
            }
        }
        return chosen.build();
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    Clock resolve() {
        var points = points();
        var lowest = highestOffset() - YEARS + 1;
        var offsets = new YearSearch(points, lowest, YEARS).offsets();
        var spans = new YearSpans(points, offsets, breaks());
        var verdict = new YearVerdict(points, offsets);
        var reasons = verdict.reasons();
        var told = verdict.isKnown(lowest, YEARS);
        var doubt = told ? 0 : Integer.MAX_VALUE;
        var basis = told ? zoneBasis() : TimeBasis.ASSUMED;
        var writing =
                new YearWriting(
                        source,
                        runs,
                        chain,
                        spans,
                        zone,
                        new YearWriting.Doubt(basis, doubt),
                        future());
        writing.write();
        complain(points, offsets, verdict, spans, writing);
        var words = new YearWords(source, zone).sentence(writing, spans, reasons, told);
        return new Clock(
                id,
                source.host(),
                Clock.Kind.YEARLESS,
                basis,
                Precision.sum(doubt, zone.uncertaintyMillis()),
                anchors(reasons),
                words);
    }

    private TimeBasis zoneBasis() {
        return zone.basis() == TimeBasis.ASSUMED ? TimeBasis.ASSUMED : TimeBasis.YEAR_INFERRED;
    }

    private List<YearBreak> breaks() {
        var breaks = new ArrayList<YearBreak>();
        var before = runs.runs().getFirst();
        for (var number = 1; number < runs.runs().size(); number++) {
            if (!chain.isUnset(number)) {
                var run = runs.runs().get(number);
                var silence = LeapYearTime.forward(before.last(), run.first());
                var usual = Math.max(before.usual(), run.usual());
                breaks.add(new YearBreak(run.firstRow(), silence, usual));
                before = run;
            }
        }
        return breaks;
    }

    /// In the order of rows; the last line is the last.
    private List<YearPoint> points() {
        var points = new YearAnchors(source, runs, chain, zone).points(years.marks(source));
        points.addAll(new YearBootDays(years.boots(source), runs, chain).points());
        years.continuation(source)
                .ifPresent(part -> points.add(part.point(runs.runs().getFirst())));
        var run = runs.runs().get(chain.last());
        var begun = lastBegun();
        for (var bound : years.of(source, zone.zone())) {
            points.add(bound.point(run.lastRow(), begun, run.last(), zone));
        }
        var stated = years.stated();
        if (stated.isPresent()) {
            points.add(
                    new YearPoint(
                            run.lastRow(),
                            begun,
                            YearPoint.Kind.STATED,
                            year -> year == stated.getAsInt() ? 0 : 1,
                            null,
                            "as the user says"));
        }
        points.add(analysis(run, begun));
        points.sort(Comparator.comparingInt(YearPoint::row));
        return points;
    }

    private int lastBegun() {
        return chain.begun(chain.last()) + runs.runs().get(chain.last()).turns();
    }

    private YearPoint analysis(YearRun run, int begun) {
        var calendar = new LeapYearTime();
        var end = UtcTime.nanos(years.latest().plus(AHEAD));
        var local = end + offsetNanos();
        return new YearPoint(
                run.lastRow(),
                begun,
                YearPoint.Kind.ANALYSIS,
                year -> calendar.nearest(run.last(), year) > local ? 1 : 0,
                null,
                "the time of the analysis");
    }

    private long offsetNanos() {
        var offset = zone.zone().getRules().getOffset(years.latest());
        return offset.getTotalSeconds() * LeapYearTime.NANOS_PER_SECOND;
    }

    private int highestOffset() {
        var year = years.latest().plus(AHEAD).plus(AHEAD).atOffset(ZoneOffset.UTC).getYear();
        return years.stated().orElse(year) - lastBegun();
    }

    /// No line is later, unless the user says so.
    private long future() {
        return years.stated().isPresent() ? Long.MAX_VALUE : UtcTime.nanos(years.latest());
    }

    private List<Anchor> anchors(List<YearPoint> reasons) {
        var anchors = new ArrayList<>(zone.anchors());
        reasons.stream()
                .map(YearPoint::anchor)
                .filter(Objects::nonNull)
                .limit(MOST_ANCHORS)
                .forEach(anchors::add);
        return List.copyOf(anchors);
    }

    private void complain(
            List<YearPoint> points,
            int[] offsets,
            YearVerdict verdict,
            YearSpans spans,
            YearWriting writing) {
        for (var silence : spans.undecided()) {
            diagnose("year-gap-undecidable", silence.after(), silence.words());
        }
        verdict.contradicted()
                .filter(i -> points.get(i).kind().isWorthSaying())
                .filter(i -> !isCopied(points.get(i), offsets[i]))
                .limit(MOST_DIAGNOSTICS)
                .forEach(i -> contradiction(points.get(i), offsets[i], verdict.winner(i)));
        diagnostics.addAll(writing.diagnostics());
        if (writing.unset() > 0) {
            diagnose(
                    "clock-not-set",
                    null,
                    "Lines that a clock wrote which seems not to have been set, dated by their"
                            + " neighbours: "
                            + writing.unset());
        }
        if (writing.leapDaysLeft() > 0) {
            diagnose(
                    "leap-days-contradict",
                    null,
                    "Years that fit all lines of February 29 were not found; dated by their"
                            + " neighbours: "
                            + writing.leapDaysLeft());
        }
        if (writing.impossible() > 0) {
            diagnose(
                    "years-impossible",
                    null,
                    "Times jump so often that no years are possible; undated lines: "
                            + writing.impossible());
        }
    }

    private void contradiction(YearPoint point, int offset, Optional<YearPoint> winner) {
        if (point.kind() == YearPoint.Kind.LEAP_DAY) {
            return; // told when the line stays undated
        }
        var year = offset + point.begun();
        var detail =
                "%d, %s, does not agree with the evidence %s; that of more weight is taken."
                        .formatted(
                                year,
                                winner.map(YearSolution::words).orElse("the last possible year"),
                                words(point));
        diagnose("years-contradict", point, detail);
    }

    /// Whether the time of a file is just later than the log, as that of a copy is; only one before
    /// the log's own lines contradicts them.
    private static boolean isCopied(YearPoint point, int offset) {
        return point.kind() == YearPoint.Kind.FILE_TIME
                && IntStream.range(offset - YEARS, offset).allMatch(point::contradicts);
    }

    private static String words(YearPoint point) {
        var anchor = point.anchor();
        if (anchor == null) {
            return point.how();
        }
        var line = anchor.line() == 0 ? "" : ":" + anchor.line();
        return point.how() + " (" + anchor.artifact() + line + ")";
    }

    private void diagnose(String code, @Nullable YearPoint at, String detail) {
        var anchor = at == null ? null : at.anchor();
        var path = source.table().artifact();
        var line = anchor != null && anchor.artifact().equals(path) ? anchor.line() : 0;
        diagnostics.add(new Diagnostic("timeline", code, path, line, detail));
    }
}
