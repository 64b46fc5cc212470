package io.casebook.timeline;

import static io.casebook.timeline.LeapYearTime.NANOS_PER_DAY;
import static io.casebook.timeline.LeapYearTime.NANOS_PER_SECOND;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;
import io.casebook.model.UtcTime;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What a log's own lines say of their years.
final class YearAnchors {
    private static final int FIRST_YEAR = 1970;
    private static final int MOST_RUNS_LOOKED_AT = 256;
    private static final int MOST_STAMPS = 200;
    private static final long NEAR = 2 * NANOS_PER_DAY;
    private static final long SAME_LINE = 10 * NANOS_PER_SECOND;
    private static final List<String> WEEKDAYS =
            List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    /// A real-time clock that has lost its battery begins with one of these.
    private static final List<Instant> RESETS =
            List.of(
                    Instant.parse("1970-01-01T00:00:00Z"),
                    Instant.parse("1980-01-01T00:00:00Z"),
                    Instant.parse("2000-01-01T00:00:00Z"));

    private static final long RESET_DAYS = 30;

    private final TableSource source;
    private final YearRuns runs;
    private final YearChain chain;
    private final Zone zone;
    private final LeapYearTime calendar = new LeapYearTime();
    private final List<YearPoint> points = new ArrayList<>();

    YearAnchors(TableSource source, YearRuns runs, YearChain chain, Zone zone) {
        this.source = source;
        this.runs = runs;
        this.chain = chain;
        this.zone = zone;
    }

    /// All points, in the order of rows.
    ///
    /// @param dated the same lines in other logs of the host
    List<YearPoint> points(DatedMarks dated) {
        for (var place : runs.marked()) {
            if (!chain.isUnset(place.run())) {
                mark(place, dated);
            }
        }
        for (var place : runs.leapDays()) {
            if (!chain.isUnset(place.run())) {
                leapDay(place);
            }
        }
        for (var run = 0; run < Math.min(runs.runs().size(), MOST_RUNS_LOOKED_AT); run++) {
            if (!chain.isUnset(run)) {
                weekdays(run, runs.runs().get(run));
                stamp(run, runs.runs().get(run));
            }
        }
        points.sort(Comparator.comparingInt(YearPoint::row));
        return points;
    }

    private void mark(YearRuns.Place place, DatedMarks dated) {
        var message = source.table().row(place.row()).message();
        BootClock.read(message)
                .filter(YearAnchors::isSet)
                .ifPresent(time -> exact(place, time, NEAR, "from the kernel's real-time clock"));
        KernelBuild.read(message).ifPresent(built -> built(place, built));
        for (var time : dated.times(message)) {
            var how = "from the same line in a dated log of the host";
            exact(place, UtcTime.instant(time), SAME_LINE + slack(), how);
        }
    }

    private static boolean isSet(Instant time) {
        return RESETS.stream()
                .noneMatch(
                        reset ->
                                !time.isBefore(reset)
                                        && time.getEpochSecond() - reset.getEpochSecond()
                                                < RESET_DAYS * 86_400);
    }

    private long slack() {
        return zone.uncertaintyMillis() * 1_000_000L;
    }

    /// Whether the time is that of the line in any year.
    private boolean exact(YearRuns.Place place, Instant time, long tolerance, String how) {
        var local = local(time);
        var near = LocalDateTime.ofInstant(time, ZoneOffset.UTC).getYear();
        var found =
                IntStream.rangeClosed(near - 1, near + 1)
                        .filter(year -> distance(place, year, local) <= tolerance)
                        .findFirst();
        found.ifPresent(year -> add(place, YearPoint.Kind.EXACT, y -> y == year ? 0 : 1, how));
        return found.isPresent();
    }

    private long distance(YearRuns.Place place, int year, long local) {
        return Math.abs(calendar.nearest(place.reading(), year) - local);
    }

    private long local(Instant time) {
        var offset = zone.zone().getRules().getOffset(time).getTotalSeconds();
        return UtcTime.nanos(time) + offset * NANOS_PER_SECOND;
    }

    private void built(YearRuns.Place place, Instant built) {
        var earliest = UtcTime.nanos(built) - NEAR;
        add(
                place,
                YearPoint.Kind.KERNEL_BUILD,
                year ->
                        year < FIRST_YEAR || calendar.nearest(place.reading(), year) < earliest
                                ? 1
                                : 0,
                "not before the kernel was built");
    }

    private void leapDay(YearRuns.Place place) {
        add(
                place,
                YearPoint.Kind.LEAP_DAY,
                year -> Year.isLeap(year) ? 0 : 1,
                "of a leap year, as it has a February 29");
    }

    private void weekdays(int number, YearRun run) {
        weekday(new YearRuns.Place(run.firstRow(), number, 0, run.first()));
        if (run.lastRow() > run.firstRow()) {
            weekday(new YearRuns.Place(run.lastRow(), number, run.turns(), run.last()));
        }
    }

    /// The first time with a year within a message, near the start of a run.
    private void stamp(int number, YearRun run) {
        var last = Math.min(run.lastRow(), run.firstRow() + MOST_STAMPS);
        for (var row = run.firstRow(); row <= last; row++) {
            var line = source.table().row(row);
            var reading = line.chunk().readingNanos(line.index());
            var isYearless = line.chunk().readingKind(line.index()) == ReadingKind.YEARLESS;
            if (isYearless && reading >= run.first()) { // so no new year has begun since
                var place = new YearRuns.Place(row, number, 0, reading);
                var time = InnerStamp.read(line.message());
                var how = "from the UTC time within its messages";
                if (time.isPresent() && exact(place, time.get(), SAME_LINE + slack(), how)) {
                    return;
                }
            }
        }
    }

    private void weekday(YearRuns.Place place) {
        var written = weekday(source.table().row(place.row()));
        if (written.isPresent()) {
            var day = DayOfWeek.of(written.getAsInt());
            add(
                    place,
                    YearPoint.Kind.WEEKDAY,
                    year -> LeapYearTime.dayOfWeek(place.reading(), year) == day ? 0 : 1,
                    "from the weekdays that its lines name");
        }
    }

    private static OptionalInt weekday(EventTable.Row row) {
        var written = row.readingText();
        var day = WEEKDAYS.indexOf(written.substring(0, Math.min(3, written.length())));
        return day < 0 ? OptionalInt.empty() : OptionalInt.of(day + 1);
    }

    private void add(YearRuns.Place place, YearPoint.Kind kind, YearPoint.Fit fit, String how) {
        var row = source.table().row(place.row());
        var anchor = new Anchor(source.table().artifact(), row.span().line(), row.text());
        var begun = chain.begun(place.run()) + place.turns();
        points.add(new YearPoint(place.row(), begun, kind, fit, anchor, how));
    }
}
