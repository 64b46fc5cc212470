package io.casebook.model;

import java.time.Instant;

/// Points on the one axis: nanoseconds since 1970-01-01T00:00Z in a `long`, good for the years 1678
/// to 2261.
public final class UtcTime {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private UtcTime() {}

    /// The instant of a point.
    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(
                Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
    }

    /// The point of an instant.
    ///
    /// @throws ArithmeticException outside the years 1678 to 2261
    public static long nanos(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), NANOS_PER_SECOND), instant.getNano());
    }

    /// RFC 3339 in UTC with so many digits after the second, `2017-03-15T06:03:08.894Z`.
    public static String format(long nanos, int digits) {
        var text = new StringBuilder(30);
        var seconds = instant(nanos).getEpochSecond();
        text.append(Instant.ofEpochSecond(seconds)).setLength(text.length() - 1);
        if (digits > 0) {
            var fraction = Long.toString(NANOS_PER_SECOND + Math.floorMod(nanos, NANOS_PER_SECOND));
            text.append('.').append(fraction, 1, 1 + digits);
        }
        return text.append('Z').toString();
    }
}
