package io.casebook.model;

import java.util.stream.LongStream;

/// Lengths of time that people count in, in nanoseconds, from a millisecond to a century.
public final class RoundSpans {
    public static final long SECOND = 1_000_000_000L;
    public static final long MINUTE = 60 * SECOND;
    public static final long DAY = 24 * 60 * MINUTE;

    private static final long MILLI = 1_000_000L;
    private static final long HOUR = 60 * MINUTE;
    private static final long[] ALL = {
        MILLI,
        2 * MILLI,
        5 * MILLI,
        10 * MILLI,
        20 * MILLI,
        50 * MILLI,
        100 * MILLI,
        200 * MILLI,
        500 * MILLI,
        SECOND,
        2 * SECOND,
        5 * SECOND,
        10 * SECOND,
        15 * SECOND,
        30 * SECOND,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        7 * DAY,
        14 * DAY,
        30 * DAY,
        90 * DAY,
        365 * DAY,
        2 * 365 * DAY,
        5 * 365 * DAY,
        3650 * DAY,
        36_500 * DAY
    };

    private RoundSpans() {}

    /// All of them, the shortest first.
    public static LongStream all() {
        return LongStream.of(ALL);
    }

    /// The shortest that is at least so long; the longest where none is.
    public static long atLeast(long nanos) {
        return all().filter(span -> span >= nanos).findFirst().orElse(ALL[ALL.length - 1]);
    }
}
