package io.casebook.timeline;

import io.casebook.model.Clock;
import io.casebook.model.Clock.Anchor;
import io.casebook.model.Diagnostic;
import io.casebook.model.ReadingKind;
import io.casebook.model.TimeBasis;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Readings without a year: the last line gets the last year that its bound allows, and the others
/// follow from the new years between.
final class YearSolution {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final TableSource source;
    private final YearEvidence years;
    private final Zone zone;
    private final String id;
    private final Rollovers all = new Rollovers();
    private final List<Integer> leapDays = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    YearSolution(TableSource source, YearEvidence years, Zone zone, String id) {
        this.source = source;
        this.years = years;
        this.zone = zone;
        this.id = id;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    Clock resolve() {
        readThrough();
        var found = stated().or(this::fromClockSetting).orElseGet(this::fromBound);
        var lastYear = leap(found.lastYear());
        var basis = found.basis() == TimeBasis.ASSUMED ? TimeBasis.ASSUMED : zoneBasis();
        write(lastYear, basis);
        var anchors = new ArrayList<>(zone.anchors());
        found.anchor().ifPresent(anchors::add);
        return new Clock(
                id,
                source.host(),
                Clock.Kind.YEARLESS,
                basis,
                zone.uncertaintyMillis(),
                List.copyOf(anchors),
                "%s: no year, no zone; last line in %d: %s; %s"
                        .formatted(source.table().artifact(), lastYear, found.how(), zone.how()));
    }

    private TimeBasis zoneBasis() {
        return zone.basis() == TimeBasis.ASSUMED ? TimeBasis.ASSUMED : TimeBasis.YEAR_INFERRED;
    }

    private void readThrough() {
        for (var chunk : source.table().chunks()) {
            for (var row = 0; row < chunk.size(); row++) {
                if (chunk.readingKind(row) == ReadingKind.YEARLESS) {
                    var begun = all.at(chunk.readingNanos(row));
                    if (LeapYearTime.isLeapDay(chunk.readingNanos(row) / NANOS_PER_SECOND)
                            && !leapDays.contains(begun)) {
                        leapDays.add(begun);
                    }
                }
            }
        }
    }

    private Optional<Found> stated() {
        return years.stated().stream().mapToObj(YearSolution::asTheUserSays).findFirst();
    }

    private static Found asTheUserSays(int year) {
        return new Found(year, TimeBasis.YEAR_INFERRED, Optional.empty(), "year as the user says");
    }

    /// The kernel's line about its real-time clock tells the year in which it was written.
    private Optional<Found> fromClockSetting() {
        if (source.clockSettings().isEmpty()) {
            return Optional.empty();
        }
        var number = source.clockSettings().getLast();
        var row = source.table().row(number);
        var epoch = BootClock.read(row.message());
        if (epoch.isEmpty() || row.chunk().readingKind(row.index()) != ReadingKind.YEARLESS) {
            return Optional.empty();
        }
        var utc = LocalDateTime.ofInstant(epoch.get(), zone.zone());
        var lastYear = utc.getYear() + all.total() - begunAt(number);
        var span = row.span();
        return Optional.of(
                new Found(
                        lastYear,
                        TimeBasis.YEAR_INFERRED,
                        Optional.of(new Anchor(span.artifact(), span.line(), row.text())),
                        "year from the kernel's real-time clock"));
    }

    private int begunAt(int wanted) {
        var rollovers = new Rollovers();
        var begun = 0;
        var number = 0;
        for (var chunk : source.table().chunks()) {
            for (var row = 0; row < chunk.size() && number <= wanted; row++, number++) {
                if (chunk.readingKind(row) == ReadingKind.YEARLESS) {
                    begun = rollovers.at(chunk.readingNanos(row));
                }
            }
        }
        return begun;
    }

    private Found fromBound() {
        var bound = years.of(source);
        var latest = LocalDateTime.ofInstant(bound.latest(), zone.zone()).plusDays(1);
        var near = LocalDateTime.ofInstant(bound.time(), zone.zone());
        var year =
                IntStream.rangeClosed(near.getYear() - 1, near.getYear() + 1)
                        .boxed()
                        .filter(candidate -> !lastLine(candidate).isAfter(latest))
                        .min(Comparator.comparing(candidate -> distance(lastLine(candidate), near)))
                        .orElse(near.getYear() - 1);
        return new Found(year, bound.basis(), Optional.ofNullable(bound.anchor()), bound.how());
    }

    /// The last line as of this year; of February 29, the day after where the year has none.
    private LocalDateTime lastLine(int year) {
        var last = all.last() / NANOS_PER_SECOND;
        var seconds =
                LeapYearTime.seconds(last, year)
                        .orElseGet(() -> LeapYearTime.seconds(last + 86_400, year).orElseThrow());
        return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    }

    private static Duration distance(LocalDateTime one, LocalDateTime other) {
        return Duration.between(one, other).abs();
    }

    /// Where the log has a February 29, its year must have one too: the last such year.
    private int leap(int lastYear) {
        for (var year = lastYear; year > lastYear - 8; year--) {
            var candidate = year;
            if (leapDays.stream().allMatch(begun -> Year.isLeap(candidate - all.total() + begun))) {
                return year;
            }
        }
        diagnostics.add(
                new Diagnostic(
                        "timeline",
                        "leap-days-contradict",
                        source.table().artifact(),
                        0,
                        "No run of years fits all lines of February 29; those of common years are"
                                + " dated by their neighbours."));
        return lastYear;
    }

    private void write(int lastYear, TimeBasis basis) {
        var utc = new LocalToUtc(zone);
        var rollovers = new Rollovers();
        for (var chunk : source.table().chunks()) {
            for (var row = 0; row < chunk.size(); row++) {
                if (chunk.readingKind(row) == ReadingKind.YEARLESS) {
                    var nanos = chunk.readingNanos(row);
                    var year = lastYear - all.total() + rollovers.at(nanos);
                    var seconds = LeapYearTime.seconds(nanos / NANOS_PER_SECOND, year);
                    if (seconds.isPresent()) {
                        var local =
                                seconds.getAsLong() * NANOS_PER_SECOND + nanos % NANOS_PER_SECOND;
                        utc.resolve(chunk, row, local, basis, Precision.millis(chunk, row));
                    }
                }
            }
        }
        diagnostics.addAll(utc.diagnostics(source));
    }

    private record Found(int lastYear, TimeBasis basis, Optional<Anchor> anchor, String how) {}
}
