package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;
import io.casebook.model.TimeBasis;
import io.casebook.model.UtcTime;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// What the upload says about the year of a log that writes none. Every source gives a time before
/// which, and near which, the log's last line was written.
final class YearEvidence {
    /// An upload is collected within so many days after its last event, mostly.
    private static final int LONGEST_COLLECTION_DAYS = 300;

    private final UploadEvidence evidence;
    private final Instant latest;
    private final List<Dated> dated;

    YearEvidence(UploadEvidence evidence) {
        this.evidence = evidence;
        latest = evidence.latest();
        dated =
                evidence.sources().stream()
                        .flatMap(source -> lastDated(source).stream())
                        .filter(last -> last.nanos() <= UtcTime.nanos(latest))
                        .sorted(Comparator.comparingLong(Dated::nanos).reversed())
                        .toList();
    }

    /// The year of each log's last line, where the user says it.
    OptionalInt stated() {
        return evidence.overrides().year();
    }

    /// The best bound that the upload has for the last line of a log.
    Bound of(TableSource source) {
        return fromRotation(source)
                .or(() -> fromDated(last -> isSibling(last.source(), source)))
                .or(() -> fromModified(source))
                .or(() -> fromDated(_ -> true))
                .orElseGet(
                        () ->
                                bound(
                                        latest,
                                        latest,
                                        TimeBasis.ASSUMED,
                                        null,
                                        "year not known, the last one possible assumed"));
    }

    /// Logs of unknown hosts say nothing of each other.
    private static boolean isSibling(TableSource one, TableSource other) {
        return !one.host().isEmpty() && one.host().equals(other.host());
    }

    private Optional<Bound> fromRotation(TableSource source) {
        var date = source.rotated();
        if (date == null) {
            return Optional.empty();
        }
        var rotated = date.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var how = "year from the rotation date " + date + " in its name";
        var anchor = anchor(source, date.toString());
        return Optional.of(bound(rotated, rotated, TimeBasis.YEAR_INFERRED, anchor, how));
    }

    private Optional<Bound> fromModified(TableSource source) {
        var modified = source.modified();
        if (modified == null || !isPlausible(modified)) {
            return Optional.empty();
        }
        var written = modified.truncatedTo(ChronoUnit.SECONDS);
        var how = "year from the file's time " + written;
        var anchor = anchor(source, "file time " + written);
        return Optional.of(bound(modified, modified, TimeBasis.YEAR_INFERRED, anchor, how));
    }

    /// A file that was copied without its time seems to be younger than everything in the upload.
    private boolean isPlausible(Instant modified) {
        return !modified.isAfter(latest.plus(1, ChronoUnit.DAYS))
                && (dated.isEmpty()
                        || Duration.between(dated.getFirst().time(), modified).toDays()
                                <= LONGEST_COLLECTION_DAYS);
    }

    private static Anchor anchor(TableSource source, String text) {
        return new Anchor(source.table().artifact(), 0, text);
    }

    /// The latest event that carries a date, of the same host or of the whole upload.
    private Optional<Bound> fromDated(Predicate<Dated> wanted) {
        return dated.stream()
                .filter(wanted)
                .findFirst()
                .map(
                        last ->
                                bound(
                                        last.time(),
                                        latest,
                                        TimeBasis.YEAR_INFERRED,
                                        last.anchor(),
                                        "year from " + last.anchor().artifact()));
    }

    private static Bound bound(
            Instant time, Instant latest, TimeBasis basis, @Nullable Anchor anchor, String how) {
        return new Bound(time, latest, basis, anchor, how);
    }

    private static Optional<Dated> lastDated(TableSource source) {
        for (var chunk : source.table().chunks().reversed()) {
            for (var row = chunk.size() - 1; isDated(chunk) && row >= 0; row--) {
                if (chunk.nanos(row) != EventChunk.UNDATED
                        && chunk.basis(row) != TimeBasis.ASSUMED) {
                    var last = new EventTable.Row(source.table(), chunk, row);
                    var anchor =
                            new Anchor(
                                    source.table().artifact(), chunk.line(row), last.readingText());
                    return Optional.of(new Dated(source, chunk.nanos(row), anchor));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isDated(EventChunk chunk) {
        return chunk.mayHave(ReadingKind.ABSOLUTE)
                || chunk.mayHave(ReadingKind.LOCAL)
                || chunk.mayHave(ReadingKind.SINCE_BOOT);
    }

    /// The last event of a source that has a date by itself.
    private record Dated(TableSource source, long nanos, Anchor anchor) {
        Instant time() {
            return UtcTime.instant(nanos);
        }
    }

    /// The last line was written in the year that puts it nearest to this time.
    ///
    /// @param latest the line is not later, as far as zones and days of rotation go
    /// @param anchor the place that tells it, or null
    record Bound(
            Instant time, Instant latest, TimeBasis basis, @Nullable Anchor anchor, String how) {}
}
