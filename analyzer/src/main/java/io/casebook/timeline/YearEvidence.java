package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Fact;
import io.casebook.model.ReadingKind;
import io.casebook.model.UtcTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// What the upload says about the time of the last line of a log that writes no years.
final class YearEvidence {
    /// An upload is collected within so many days after its last event, mostly.
    private static final int LONGEST_COLLECTION_DAYS = 300;

    private final UploadEvidence evidence;
    private final Instant latest;
    private final List<Dated> dated;
    private final Map<String, DatedMarks> marks = new HashMap<>();
    private final Map<String, List<TableSource>> parts;

    YearEvidence(UploadEvidence evidence) {
        this.evidence = evidence;
        latest = evidence.latest();
        parts = YearContinuation.parts(evidence.sources());
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

    /// Nothing was written after that.
    Instant latest() {
        return latest;
    }

    /// Lines about the clock in the dated logs of the same host.
    DatedMarks marks(TableSource source) {
        return marks.computeIfAbsent(source.host(), host -> new DatedMarks(evidence.of(host)));
    }

    /// Boots of the same host of which only month, day and perhaps weekday are told.
    List<Fact> boots(TableSource source) {
        return evidence.facts().of(source.host(), "boot-yearless");
    }

    /// The rotated log after which a log goes on.
    Optional<YearContinuation> continuation(TableSource source) {
        return YearContinuation.of(source, parts);
    }

    /// All that the upload has to date the last line of a log.
    List<YearBound> of(TableSource source, ZoneId zone) {
        var bounds = new ArrayList<YearBound>();
        fromRotation(source).ifPresent(bounds::add);
        fromCollection(source, zone).ifPresent(bounds::add);
        fromDated(YearPoint.Kind.SIBLING, last -> isSibling(last.source(), source))
                .ifPresent(bounds::add);
        DumpBound.of(
                        source,
                        evidence.sources().stream().filter(it -> isSibling(it, source)).toList())
                .ifPresent(bounds::add);
        fromModified(source).ifPresent(bounds::add);
        fromDated(YearPoint.Kind.OTHER_HOST, last -> isOtherHost(last.source(), source))
                .ifPresent(bounds::add);
        return bounds;
    }

    private static boolean isSibling(TableSource one, TableSource other) {
        return one.host().equals(other.host())
                && SameMachine.isSame(one.host(), one.table().artifact(), other.table().artifact());
    }

    /// Logs of unknown hosts say nothing of each other, and nothing of others.
    private static boolean isOtherHost(TableSource one, TableSource other) {
        return SameMachine.isName(one.host())
                && SameMachine.isName(other.host())
                && !one.host().equals(other.host());
    }

    private static Optional<YearBound> fromRotation(TableSource source) {
        var date = source.rotated();
        if (date == null) {
            return Optional.empty();
        }
        var rotated = date.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var how = "from the rotation date " + date + " in its name";
        var anchor = anchor(source, date.toString());
        return Optional.of(
                new YearBound(
                        rotated,
                        YearPoint.Kind.ROTATION,
                        Duration.ofDays(9),
                        YearBound.IMPOSSIBLE,
                        anchor,
                        how));
    }

    /// The first of the dates that the host's `date` wrote for the upload. The name of its zone
    /// may mean several, but those are less than a day apart.
    private Optional<YearBound> fromCollection(TableSource source, ZoneId zone) {
        var path = source.table().artifact();
        return evidence.facts().of(source.host(), "date").stream()
                .filter(
                        fact ->
                                SameMachine.isSame(
                                        source.host(), fact.evidence().span().artifact(), path))
                .flatMap(fact -> collected(fact, zone).stream())
                .findFirst();
    }

    private static Optional<YearBound> collected(Fact fact, ZoneId zone) {
        var span = fact.evidence().span();
        return local(fact.value())
                .map(
                        date ->
                                new YearBound(
                                        date.atZone(zone).toInstant(),
                                        YearPoint.Kind.COLLECTION,
                                        Duration.ofDays(1),
                                        YearBound.IMPOSSIBLE,
                                        new Anchor(
                                                span.artifact(),
                                                span.line(),
                                                fact.evidence().text()),
                                        "from the upload, made on " + date.toLocalDate()));
    }

    private static Optional<LocalDateTime> local(String value) {
        try {
            return Optional.of(LocalDateTime.parse(value.split(" ", 2)[0]));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<YearBound> fromModified(TableSource source) {
        var modified = source.modified();
        if (modified == null || !isPlausible(modified)) {
            return Optional.empty();
        }
        var written = modified.truncatedTo(ChronoUnit.SECONDS);
        return Optional.of(
                new YearBound(
                        modified,
                        YearPoint.Kind.FILE_TIME,
                        Duration.ofHours(1),
                        1,
                        anchor(source, "file time " + written),
                        "from the file's time " + written));
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

    /// The latest event that carries a date, of the same host or of others.
    private Optional<YearBound> fromDated(YearPoint.Kind kind, Predicate<Dated> wanted) {
        return dated.stream()
                .filter(wanted)
                .findFirst()
                .map(
                        last ->
                                new YearBound(
                                        last.time(),
                                        kind,
                                        Duration.ZERO,
                                        0,
                                        last.anchor(),
                                        "from " + last.anchor().artifact() + ofHost(kind, last)));
    }

    private static String ofHost(YearPoint.Kind kind, Dated last) {
        return kind == YearPoint.Kind.OTHER_HOST ? " of " + last.source().host() : "";
    }

    private static Optional<Dated> lastDated(TableSource source) {
        for (var chunk : source.table().chunks().reversed()) {
            for (var row = chunk.size() - 1; isDated(chunk) && row >= 0; row--) {
                if (DatedMarks.isDated(chunk, row)) {
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

    /// The last event of a source that has a date by itself, up to the zone.
    private record Dated(TableSource source, long nanos, Anchor anchor) {
        Instant time() {
            return UtcTime.instant(nanos);
        }
    }
}
