package io.casebook.timeline;

import static io.casebook.timeline.LeapYearTime.NANOS_PER_DAY;
import static io.casebook.timeline.LeapYearTime.NANOS_PER_YEAR;

import io.casebook.model.Clock.Anchor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /// The rotated parts of logs, by the path that the log itself would have.
    static Map<String, List<TableSource>> parts(List<TableSource> sources) {
        var parts = new HashMap<String, List<TableSource>>();
        for (var source : sources) {
            var path = source.table().artifact().value();
            for (var i = path.lastIndexOf('/') + 1; i < path.length() - 1; i++) {
                if (source.rotated() != null
                        && SEPARATORS.indexOf(path.charAt(i)) >= 0
                        && Character.isDigit(path.charAt(i + 1))) {
                    var log = path.substring(0, i);
                    parts.computeIfAbsent(log, _ -> new ArrayList<>()).add(source);
                }
            }
        }
        return parts;
    }

    /// Of the rotated parts of a log, the one after which it goes on.
    ///
    /// @param parts see [#parts]
    static Optional<YearContinuation> of(TableSource live, Map<String, List<TableSource>> parts) {
        if (live.rotated() != null) {
            return Optional.empty();
        }
        return parts.getOrDefault(live.table().artifact().value(), List.of()).stream()
                .filter(source -> source.host().equals(live.host()))
                .map(
                        source ->
                                new YearContinuation(
                                        Objects.requireNonNull(source.rotated()), source))
                .max(Comparator.comparing(YearContinuation::rotated));
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
