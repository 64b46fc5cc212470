package io.casebook.timeline;

import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

/// A time without a zone beside a time that is known: what lies between them is the zone.
final class LocalReading {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int QUARTER_SECONDS = 900;

    private LocalReading() {}

    static boolean isLocal(EventTable.Row row) {
        return switch (row.chunk().readingKind(row.index())) {
            case LOCAL, YEARLESS -> true;
            case NONE, ABSOLUTE, SINCE_BOOT, TIME_OF_DAY -> false;
        };
    }

    /// The offset of a row that was written at most so long after a known moment.
    ///
    /// @param utcSeconds the known moment, since 1970-01-01T00:00Z
    static Optional<ZoneOffset> offset(EventTable.Row row, long utcSeconds, int mostLagSeconds) {
        var year = LocalDateTime.ofEpochSecond(utcSeconds, 0, ZoneOffset.UTC).getYear();
        for (var candidate = year - 1; candidate <= year + 1; candidate++) {
            var local = seconds(row, candidate);
            var offset =
                    local.isPresent()
                            ? offset(local.getAsLong() - utcSeconds, mostLagSeconds)
                            : Optional.<ZoneOffset>empty();
            if (offset.isPresent()) {
                return offset;
            }
        }
        return Optional.empty();
    }

    /// Seconds since 1970-01-01T00:00 of the row's own zone, where its year is this one.
    private static OptionalLong seconds(EventTable.Row row, int year) {
        var reading = row.chunk().readingNanos(row.index()) / NANOS_PER_SECOND;
        return row.chunk().readingKind(row.index()) == ReadingKind.YEARLESS
                ? LeapYearTime.seconds(reading, year)
                : OptionalLong.of(reading);
    }

    /// The zone that explains a difference, up to a lag.
    static Optional<ZoneOffset> offset(long differenceSeconds, int mostLagSeconds) {
        var quarters =
                Math.floorDiv(differenceSeconds + QUARTER_SECONDS / 3, (long) QUARTER_SECONDS);
        var lag = differenceSeconds - quarters * QUARTER_SECONDS;
        var near = Math.abs(quarters * QUARTER_SECONDS * 1000L) <= Zone.FARTHEST_MILLIS;
        return near && isZone(quarters) && lag <= mostLagSeconds
                ? Optional.of(ZoneOffset.ofTotalSeconds((int) (quarters * QUARTER_SECONDS)))
                : Optional.empty();
    }

    /// Zones lie at whole and half hours, and a few (Nepal, Chatham, Eucla) at three quarters.
    private static boolean isZone(long quarters) {
        return Math.floorMod(quarters, 4) != 1;
    }
}
