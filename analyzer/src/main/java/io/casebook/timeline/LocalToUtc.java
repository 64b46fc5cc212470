package io.casebook.timeline;

import io.casebook.model.Diagnostic;
import io.casebook.model.EventChunk;
import io.casebook.model.ReadingKind;
import io.casebook.model.TimeBasis;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns the local times of one log, line by line, into UTC; quick for times that follow each
/// other, because an offset holds for at least a quarter of an hour.
///
/// The hour that a clock repeats when it is set back is told by order: lines before the step back
/// were written the first time, those after it the second time. Where no line steps back nobody
/// knows, and the uncertainty says so. The hour that a clock leaves out does not exist; a time in
/// it is read with the offset from before, and doubted.
final class LocalToUtc {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_QUARTER = 900 * NANOS_PER_SECOND;

    /// Lines may be out of order by so much without a clock that was set back.
    private static final long OUT_OF_ORDER_NANOS = 10 * 60 * NANOS_PER_SECOND;

    private final Zone zone;
    private final ZoneRules rules;
    private long quarter = Long.MIN_VALUE;
    private long offsetNanos;
    private int spreadMillis;
    private Optional<ZoneOffsetTransition> overlap = Optional.empty();
    private Optional<LocalDateTime> missing = Optional.empty();
    private long lastLocal = Long.MIN_VALUE / 2;
    private boolean secondTime;
    private boolean told;
    private final List<Run> ambiguous = new ArrayList<>();

    LocalToUtc(Zone zone) {
        this.zone = zone;
        rules = zone.zone().getRules();
    }

    /// Lines of the repeated hour, as long as nothing tells the first from the second time.
    private record Run(EventChunk chunk, int firstRow, int endRow) {}

    /// Sets the time of a row.
    ///
    /// @param local nanoseconds since 1970-01-01T00:00 of the zone
    /// @param uncertaintyMillis of the reading itself
    void resolve(EventChunk chunk, int row, long local, TimeBasis basis, int uncertaintyMillis) {
        write(chunk, row, nanos(local), basis, uncertaintyMillis);
    }

    /// Sets the time of the row that [#nanos] was asked for last.
    ///
    /// @param uncertaintyMillis of the reading itself
    void write(EventChunk chunk, int row, long utc, TimeBasis basis, int uncertaintyMillis) {
        var own = Precision.sum(zone.uncertaintyMillis(), uncertaintyMillis);
        var uncertainty = Precision.sum(own, spreadMillis);
        if (overlap.isPresent() && !told) {
            doubt(chunk, row);
            uncertainty = Precision.sum(uncertainty, millis(overlap.get()));
        }
        chunk.resolve(row, utc, basis, uncertainty);
    }

    private void doubt(EventChunk chunk, int row) {
        var last = ambiguous.isEmpty() ? null : ambiguous.getLast();
        if (last != null && last.chunk() == chunk) {
            ambiguous.set(ambiguous.size() - 1, new Run(chunk, last.firstRow(), row + 1));
        } else {
            ambiguous.add(new Run(chunk, row, row + 1));
        }
    }

    private static int millis(ZoneOffsetTransition transition) {
        return (int) transition.getDuration().abs().toMillis();
    }

    /// Nanoseconds since 1970-01-01T00:00Z.
    long nanos(long local) {
        var itsQuarter = Math.floorDiv(local, NANOS_PER_QUARTER);
        if (itsQuarter != quarter) {
            quarter = itsQuarter;
            enter(
                    LocalDateTime.ofEpochSecond(
                            Math.floorDiv(local, NANOS_PER_SECOND), 0, ZoneOffset.UTC));
        }
        if (overlap.isPresent()) {
            lookBack(local, overlap.get());
        }
        lastLocal = local;
        return local - offsetNanos;
    }

    /// Says so when a time was met that the zone leaves out.
    List<Diagnostic> diagnostics(TableSource source) {
        return missing.stream()
                .map(
                        time ->
                                new Diagnostic(
                                        "timeline",
                                        "local-time-missing",
                                        source.table().artifact(),
                                        0,
                                        "%s does not exist in %s, where clocks were set forward; its zone may be another."
                                                .formatted(time, zone.zone())))
                .toList();
    }

    private void enter(LocalDateTime time) {
        var transition = rules.getTransition(time);
        if (transition != null && transition.isGap() && missing.isEmpty()) {
            missing = Optional.of(time);
        }
        var before = overlap;
        overlap = Optional.ofNullable(transition).filter(ZoneOffsetTransition::isOverlap);
        if (!overlap.equals(before)) {
            secondTime = false;
            told = false;
            ambiguous.clear();
        }
        var offset = rules.getOffset(time); // the first of two
        setOffset(secondTime && transition != null ? transition.getOffsetAfter() : offset);
        var at = Instant.ofEpochSecond(time.toEpochSecond(offset));
        var gap = transition != null && transition.isGap() ? millis(transition) : 0;
        spreadMillis = gap + ZoneCandidates.spreadMillis(rules, zone.rivals(), at);
    }

    private void setOffset(ZoneOffset offset) {
        offsetNanos = offset.getTotalSeconds() * NANOS_PER_SECOND;
    }

    private void lookBack(long local, ZoneOffsetTransition transition) {
        if (!secondTime
                && lastLocal - local > OUT_OF_ORDER_NANOS
                && lastLocal >= nanos(transition.getDateTimeAfter())
                && lastLocal < nanos(transition.getDateTimeBefore())) {
            secondTime = true;
            told = true;
            setOffset(transition.getOffsetAfter());
            ambiguous.forEach(run -> settle(run, millis(transition)));
            ambiguous.clear();
        }
    }

    private static long nanos(LocalDateTime local) {
        return local.toEpochSecond(ZoneOffset.UTC) * NANOS_PER_SECOND;
    }

    /// Takes the doubt from lines that turned out to be of the first time.
    private static void settle(Run run, int doubtMillis) {
        var chunk = run.chunk();
        for (var row = run.firstRow(); row < run.endRow(); row++) {
            if (isLocal(chunk.readingKind(row)) && chunk.uncertaintyMillis(row) >= doubtMillis) {
                chunk.resolve(
                        row,
                        chunk.nanos(row),
                        chunk.basis(row),
                        chunk.uncertaintyMillis(row) - doubtMillis);
            }
        }
    }

    private static boolean isLocal(ReadingKind kind) {
        return kind == ReadingKind.LOCAL || kind == ReadingKind.YEARLESS;
    }
}
