package io.casebook.timeline;

import java.util.Locale;

/// Lengths of time in sentences about stops.
final class FreezeWords {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private FreezeWords() {}

    /// `0.85 ms`, `12.3 s`, `5 min 12 s`, `3 h 4 min`.
    static String length(long nanos) {
        if (nanos >= HOUR) {
            return nanos / HOUR + " h " + nanos % HOUR / MINUTE + " min";
        }
        if (nanos >= 2 * MINUTE) {
            return nanos / MINUTE + " min " + nanos % MINUTE / SECOND + " s";
        }
        return nanos >= SECOND
                ? String.format(Locale.ROOT, "%.1f s", nanos / 1e9)
                : String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
    }

    /// A time counted from a boot: `772.919 s`.
    static String sinceBoot(long nanos) {
        return String.format(Locale.ROOT, "%.3f s", nanos / 1e9);
    }

    static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
