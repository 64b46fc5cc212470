package io.casebook.timeline;

import io.casebook.model.Clock;
import io.casebook.model.ReadingKind;

/// Readings with a date and without a zone.
final class ZoneSolution {
    private final TableSource source;
    private final ZoneEvidence.Zone zone;
    private final String id;

    ZoneSolution(TableSource source, ZoneEvidence.Zone zone, String id) {
        this.source = source;
        this.zone = zone;
        this.id = id;
    }

    Clock resolve() {
        var utc = new LocalToUtc(zone.zone());
        for (var chunk : source.table().chunks()) {
            for (var row = 0; row < chunk.size(); row++) {
                if (chunk.readingKind(row) == ReadingKind.LOCAL) {
                    var uncertainty =
                            Precision.sum(zone.uncertaintyMillis(), Precision.millis(chunk, row));
                    chunk.resolve(
                            row, utc.nanos(chunk.readingNanos(row)), zone.basis(), uncertainty);
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
}
