package io.casebook.timeline;

import java.math.BigDecimal;

/// How wrong a clock was, and how well that is known.
///
/// @param ahead nanoseconds by which it was ahead of true time; negative: behind
/// @param uncertainty nanoseconds, to either side
/// @param from first time, as that clock showed it, at which this was seen
/// @param to last such time; farther away drift makes it less certain
record Skew(long ahead, long uncertainty, long from, long to) {
    /// Nanoseconds.
    static final long SECOND = 1_000_000_000L;

    /// Nanoseconds.
    static final long DAY = 86_400 * SECOND;

    /// A clock that nobody corrects is off by less than that: one part in ten thousand.
    static final long DRIFT_DIVISOR = 10_000;

    /// All times that the axis has room for, nanoseconds.
    private static final long FIRST = -1_000_000_000_000_000_000L;

    private static final long LAST = 7_400_000_000_000_000_000L;

    /// One that does not change and is known exactly.
    static Skew always(long ahead) {
        return new Skew(ahead, 0, FIRST, LAST);
    }

    /// Nanoseconds, to either side, for a time that the clock showed.
    long uncertaintyAt(long nanos) {
        var away = Math.max(0, Math.max(from - nanos, nanos - to));
        return uncertainty + away / DRIFT_DIVISOR;
    }

    /// Whether it is known better than it is large.
    boolean provenAt(long nanos) {
        return Math.abs(ahead) > uncertaintyAt(nanos);
    }

    /// Whether the user says so, who need not prove it.
    boolean isStated() {
        return equals(always(ahead));
    }

    /// As in `12.4 s ahead`.
    String words() {
        return seconds(Math.abs(ahead)) + (ahead < 0 ? " s behind" : " s ahead");
    }

    /// Seconds, to the millisecond, without zeros at the end.
    static String seconds(long nanos) {
        return BigDecimal.valueOf(Math.round(nanos / 1e6), 3).stripTrailingZeros().toPlainString();
    }
}
