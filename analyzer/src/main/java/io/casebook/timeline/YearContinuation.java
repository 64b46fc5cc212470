package io.casebook.timeline;

import static io.casebook.timeline.LeapYearTime.NANOS_PER_DAY;
import static io.casebook.timeline.LeapYearTime.NANOS_PER_YEAR;

import io.casebook.model.Clock.Anchor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A log that goes on where its last rotated part ends: `messages` begins when `messages-20170326`
/// was put aside. logrotate dates that by its own day, with `dateyesterday` by the one before.
///
/// @param rotated the day in the name of the last rotated part
/// @param part that part
record YearContinuation(LocalDate rotated, TableSource part) {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2261;
    private static final String SEPARATORS = "-._";

    /// A log that is in use does not stay empty for longer after its rotation.
    private static final long SOON = 4 * NANOS_PER_DAY;

    /// Of the logs of an upload, the one after which a log goes on.
    static Optional<YearContinuation> of(TableSource live, List<TableSource> sources) {
        if (live.rotated() != null) {
            return Optional.empty();
        }
        return sources.stream()
                .filter(source -> isPart(source, live))
                .map(
                        source ->
                                new YearContinuation(
                                        Objects.requireNonNull(source.rotated()), source))
                .max(Comparator.comparing(YearContinuation::rotated));
    }

    private static boolean isPart(TableSource source, TableSource live) {
        var name = live.table().artifact().value();
        var part = source.table().artifact().value();
        return source.rotated() != null
                && source.host().equals(live.host())
                && part.length() > name.length() + 1
                && part.startsWith(name)
                && SEPARATORS.indexOf(part.charAt(name.length())) >= 0
                && Character.isDigit(part.charAt(name.length() + 1));
    }

    /// What it says of the year of the first line.
    YearPoint point(YearRun first) {
        var reading = first.first();
        var isClose =
                after(reading, rotated.getYear()) <= SOON && after(reading, rotated.getYear()) >= 0
                        || after(reading, rotated.getYear() + 1) <= SOON;
        var path = part.table().artifact();
        return new YearPoint(
                first.firstRow(),
                0,
                isClose ? YearPoint.Kind.CLOSE : YearPoint.Kind.SIBLING,
                year -> misfit(reading, year),
                new Anchor(path, 0, rotated.toString()),
                "as it goes on after " + path.fileName());
    }

    private double misfit(long reading, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR || after(reading, year) < 0) {
            return YearBound.IMPOSSIBLE;
        }
        return YearBound.misfit((double) after(reading, year) / NANOS_PER_YEAR);
    }

    /// Nanoseconds after the start of the day before the rotation.
    private long after(long reading, int year) {
        var start = rotated.minusDays(1).toEpochDay() * NANOS_PER_DAY;
        return new LeapYearTime().nearest(reading, year) - start;
    }
}
