package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.Reading;

/// What a reading leaves open because it was written with few digits.
final class Precision {
    private static final long NANOS_PER_MILLI = 1_000_000L;
    private static final int MINUTE_MILLIS = 59_999;
    private static final int[] MILLIS_BY_DIGITS = {999, 99, 9, 0, 0, 0, 0, 0, 0, 0};

    private Precision() {}

    /// Whole milliseconds by which the true time may be later than the reading.
    static int millis(EventChunk chunk, int row) {
        var digits = chunk.readingDigits(row);
        return digits == Reading.MINUTES ? MINUTE_MILLIS : MILLIS_BY_DIGITS[digits];
    }

    /// The same for a time written with so many digits after the second.
    static int millisOf(int digits) {
        return MILLIS_BY_DIGITS[digits];
    }

    /// Nanoseconds as whole milliseconds, rounded up, as many as an uncertainty can hold.
    static int millis(long nanos) {
        return (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(nanos, NANOS_PER_MILLI));
    }

    /// The sum of two uncertainties, as many milliseconds as one can hold.
    static int sum(int millis, int more) {
        return (int) Math.min(Integer.MAX_VALUE, (long) millis + more);
    }
}
