package io.casebook.timeline;

import io.casebook.model.Clock;
import io.casebook.model.Diagnostic;
import io.casebook.model.ReadingKind;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Readings with a date and without a zone.
final class ZoneSolution {
    private final TableSource source;
    private final Zone zone;
    private final String id;
    private final LocalToUtc utc;
    private final PlausibleTimes plausible;

    ZoneSolution(TableSource source, Zone zone, Instant latest, String id) {
        this.source = source;
        this.zone = zone;
        this.id = id;
        utc = new LocalToUtc(zone);
        plausible = new PlausibleTimes(source.table(), latest);
    }

    Clock resolve() {
        for (var chunk : source.table().chunks()) {
            for (var row = 0; row < chunk.size(); row++) {
                if (chunk.readingKind(row) == ReadingKind.LOCAL
                        && plausible.accept(chunk, row, chunk.readingNanos(row))) {
                    utc.resolve(
                            chunk,
                            row,
                            chunk.readingNanos(row),
                            zone.basis(),
                            Precision.millis(chunk, row));
                }
            }
        }
        return new Clock(
                id,
                source.host(),
                Clock.Kind.ZONE,
                zone.basis(),
                zone.uncertaintyMillis(),
                zone.anchors(),
                source.table().artifact() + ": no zone; " + zone.how());
    }

    List<Diagnostic> diagnostics() {
        return Stream.concat(plausible.diagnostic().stream(), utc.diagnostics(source).stream())
                .toList();
    }
}
