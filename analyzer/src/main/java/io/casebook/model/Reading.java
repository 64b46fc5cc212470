package io.casebook.model;

/// A time exactly as a record wrote it, before anybody interprets it.
///
/// @param nanos counted from what [ReadingKind] says
/// @param digits digits written after the second, 0 to 9, or [#MINUTES]: the precision of the
///     writer
public record Reading(ReadingKind kind, long nanos, int digits) {
    /// The reading of a record that has no time.
    public static final Reading NONE = new Reading(ReadingKind.NONE, 0, 0);

    /// What [#digits] says of a time that ends with the minute.
    public static final int MINUTES = -2;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /// The span of true times that were written as this one, in nanoseconds: a minute, a
    /// second, a millisecond...
    public long precisionNanos() {
        var precision = digits == MINUTES ? 60 * NANOS_PER_SECOND : NANOS_PER_SECOND;
        for (var i = 0; i < digits; i++) {
            precision /= 10;
        }
        return precision;
    }
}
