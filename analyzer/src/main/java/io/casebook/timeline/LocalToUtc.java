package io.casebook.timeline;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Turns local times of one zone into UTC; quick for times that follow each other, because an
/// offset holds for at least a quarter of an hour.
final class LocalToUtc {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_QUARTER = 900 * NANOS_PER_SECOND;

    private final ZoneId zone;
    private long quarter = Long.MIN_VALUE;
    private long offsetNanos;

    LocalToUtc(ZoneId zone) {
        this.zone = zone;
    }

    /// Nanoseconds since 1970-01-01T00:00Z of a time given in nanoseconds since 1970-01-01T00:00 of
    /// the zone.
    long nanos(long local) {
        var itsQuarter = Math.floorDiv(local, NANOS_PER_QUARTER);
        if (itsQuarter != quarter) {
            quarter = itsQuarter;
            var seconds = Math.floorDiv(local, NANOS_PER_SECOND);
            var time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
            offsetNanos = zone.getRules().getOffset(time).getTotalSeconds() * NANOS_PER_SECOND;
        }
        return local - offsetNanos;
    }
}
