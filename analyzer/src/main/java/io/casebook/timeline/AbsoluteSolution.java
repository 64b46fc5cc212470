package io.casebook.timeline;

import io.casebook.model.Clock;
import io.casebook.model.Clock.Anchor;
import io.casebook.model.ReadingKind;
import io.casebook.model.TimeBasis;

import java.util.List;
import java.util.Optional;

/// Readings that carry their zone need no anchor.
final class AbsoluteSolution {
    private final TableSource source;
    private final String id;

    AbsoluteSolution(TableSource source, String id) {
        this.source = source;
        this.id = id;
    }

    Optional<Clock> resolve() {
        Anchor first = null;
        for (var chunk : source.table().chunks()) {
            for (var row = 0; row < chunk.size(); row++) {
                if (chunk.readingKind(row) == ReadingKind.ABSOLUTE) {
                    chunk.resolve(
                            row,
                            chunk.readingNanos(row),
                            TimeBasis.EXPLICIT,
                            Precision.millis(chunk, row));
                    if (first == null) {
                        var text =
                                new io.casebook.model.EventTable.Row(source.table(), chunk, row)
                                        .readingText();
                        first = new Anchor(source.table().artifact(), chunk.line(row), text);
                    }
                }
            }
        }
        return Optional.ofNullable(first).map(this::clock);
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
