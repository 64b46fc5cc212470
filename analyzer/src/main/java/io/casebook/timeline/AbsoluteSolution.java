package io.casebook.timeline;

import io.casebook.model.Clock;
import io.casebook.model.Clock.Anchor;
import io.casebook.model.Diagnostic;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;
import io.casebook.model.TimeBasis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Readings that carry their zone need no anchor.
final class AbsoluteSolution {
    private final TableSource source;
    private final String id;
    private final PlausibleTimes plausible;

    AbsoluteSolution(TableSource source, Instant latest, String id) {
        this.source = source;
        this.id = id;
        plausible = new PlausibleTimes(source.table(), latest);
    }

    Optional<Clock> resolve() {
        Anchor first = null;
        for (var chunk : source.table().chunks()) {
            for (var row = 0; row < chunk.size(); row++) {
                if (chunk.readingKind(row) == ReadingKind.ABSOLUTE
                        && plausible.accept(chunk, row, chunk.readingNanos(row))) {
                    chunk.resolve(
                            row,
                            chunk.readingNanos(row),
                            TimeBasis.EXPLICIT,
                            Precision.millis(chunk, row));
                    if (first == null) {
                        first = anchor(new EventTable.Row(source.table(), chunk, row));
                    }
                }
            }
        }
        return Optional.ofNullable(first).map(this::clock);
    }

    Optional<Diagnostic> diagnostic() {
        return plausible.diagnostic();
    }

    private static Anchor anchor(EventTable.Row row) {
        var line = row.chunk().line(row.index());
        return new Anchor(row.table().artifact(), line, row.readingText());
    }

    private Clock clock(Anchor first) {
        return new Clock(
                id,
                source.host(),
                Clock.Kind.UTC,
                TimeBasis.EXPLICIT,
                0,
                List.of(first),
                source.table().artifact() + ": zone or epoch is in the text");
    }
}
