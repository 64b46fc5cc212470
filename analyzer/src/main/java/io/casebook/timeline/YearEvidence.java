package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;
import io.casebook.model.TimeBasis;
import io.casebook.model.UtcTime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the upload says about the year of a log that writes none. Every source gives a time before
/// which, and near which, the log's last line was written.
final class YearEvidence {
    private final List<TableSource> sources;
    private final TimeOverrides overrides;
    private final Instant latest;

    YearEvidence(List<TableSource> sources, TimeOverrides overrides, Instant latest) {
        this.sources = sources;
        this.overrides = overrides;
        this.latest = latest;
    }

    /// The year of each log's last line, where the user says it.
    OptionalInt stated() {
        return overrides.year();
    }

    /// The best bound that the upload has for the last line of a log.
    Bound of(TableSource source) {
        return fromRotation(source)
                .or(() -> fromDated(source, true))
                .or(() -> fromModified(source))
                .or(() -> fromDated(source, false))
                .orElseGet(
                        () ->
                                new Bound(
                                        latest,
                                        TimeBasis.ASSUMED,
                                        null,
                                        "year not known, the last one possible assumed"));
    }

    private Optional<Bound> fromRotation(TableSource source) {
        var date = source.rotated();
        if (date == null) {
            return Optional.empty();
        }
        var bound = date.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var how = "year from the rotation date " + date + " in its name";
        return Optional.of(
                new Bound(bound, TimeBasis.YEAR_INFERRED, anchor(source, date.toString()), how));
    }

    private Optional<Bound> fromModified(TableSource source) {
        var modified = source.modified();
        if (modified == null || modified.isAfter(latest.plus(1, ChronoUnit.DAYS))) {
            return Optional.empty();
        }
        var written = modified.truncatedTo(ChronoUnit.SECONDS);
        var how = "year from the file's time " + written;
        return Optional.of(
                new Bound(
                        modified,
                        TimeBasis.YEAR_INFERRED,
                        anchor(source, "file time " + written),
                        how));
    }

    private static Anchor anchor(TableSource source, String text) {
        return new Anchor(source.table().artifact(), 0, text);
    }

    /// The latest event that carries a date, of the same host or of the whole upload.
    private Optional<Bound> fromDated(TableSource source, boolean sameHost) {
        return sources.stream()
                .filter(s -> !s.equals(source) && (!sameHost || s.host().equals(source.host())))
                .flatMap(s -> lastDated(s.table()).stream())
                .filter(row -> row.chunk().nanos(row.index()) <= UtcTime.nanos(latest))
                .max(Comparator.comparingLong(row -> row.chunk().nanos(row.index())))
                .map(YearEvidence::bound);
    }

    private static Bound bound(EventTable.Row row) {
        var span = row.span();
        return new Bound(
                UtcTime.instant(row.chunk().nanos(row.index())),
                TimeBasis.YEAR_INFERRED,
                new Anchor(span.artifact(), span.line(), row.readingText()),
                "year from " + span.artifact());
    }

    private static Optional<EventTable.Row> lastDated(EventTable table) {
        for (var i = table.chunks().size() - 1; i >= 0; i--) {
            var chunk = table.chunks().get(i);
            for (var row = chunk.size() - 1; row >= 0; row--) {
                if (isDated(chunk, row)) {
                    return Optional.of(new EventTable.Row(table, chunk, row));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isDated(EventChunk chunk, int row) {
        var kind = chunk.readingKind(row);
        return chunk.nanos(row) != EventChunk.UNDATED
                && (kind == ReadingKind.ABSOLUTE || kind == ReadingKind.LOCAL);
    }

    /// The last line was written before this time, as far as zones and days of rotation go, and in
    /// the last year that allows it.
    ///
    /// @param anchor the place that tells it, or null
    record Bound(Instant time, TimeBasis basis, @Nullable Anchor anchor, String how) {}
}
