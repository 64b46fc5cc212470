package io.casebook.timeline;

import static io.casebook.timeline.LeapYearTime.NANOS_PER_DAY;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;
import io.casebook.model.UtcTime;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The year of a log that goes on no longer than some weeks after a crash whose dump lies in a
/// folder with a date in its name: who collects a dump also takes the logs, and soon. A log that
/// ends at another time of the year may be of any year.
final class DumpBound {
    private static final long MOST_AFTER = 45 * NANOS_PER_DAY;

    private DumpBound() {}

    /// What the newest dump of a machine says of the last line of one of its logs.
    ///
    /// @param sources of the same machine
    static Optional<YearBound> of(TableSource source, List<TableSource> sources) {
        return sources.stream()
                .filter(it -> DumpFolder.saved(it.table().artifact()).isPresent())
                .max(Comparator.comparing(DumpBound::saved))
                .filter(it -> endsSoonAfter(source.table(), saved(it)))
                .map(DumpBound::bound);
    }

    private static LocalDateTime saved(TableSource source) {
        return DumpFolder.saved(source.table().artifact()).orElseThrow();
    }

    private static YearBound bound(TableSource dump) {
        var saved = saved(dump);
        var path = dump.table().artifact();
        return new YearBound(
                saved.toInstant(ZoneOffset.UTC),
                YearPoint.Kind.SIBLING,
                Duration.ZERO,
                0,
                new Anchor(path, 0, saved.toString()),
                "from the date in the name of the dump's folder, " + path.folder());
    }

    private static boolean endsSoonAfter(EventTable log, LocalDateTime saved) {
        var end = UtcTime.nanos(saved.toInstant(ZoneOffset.UTC));
        var calendar = new LeapYearTime();
        return LastRows.of(log, 1).stream()
                .filter(it -> it.chunk().readingKind(it.index()) == ReadingKind.YEARLESS)
                .map(it -> it.chunk().readingNanos(it.index()))
                .anyMatch(
                        it ->
                                isSoon(calendar.nearest(it, saved.getYear()) - end)
                                        || isSoon(calendar.nearest(it, saved.getYear() + 1) - end));
    }

    /// The zone in which the folder was named is not known.
    private static boolean isSoon(long after) {
        return after >= -NANOS_PER_DAY && after <= MOST_AFTER;
    }
}
