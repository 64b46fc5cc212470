package io.casebook.signature.judge;

import io.casebook.model.EventChunk;
import io.casebook.model.UtcTime;

/// How often and when the hits of a finding happened.
///
/// @param count of all hits
/// @param first time of a hit, nanoseconds since 1970 UTC; [EventChunk#UNDATED] where none is dated
/// @param last the same of the last one
/// @param uncertaintyMillis the largest of the dated ones
record Counted(int count, long first, long last, int uncertaintyMillis) {
    private static final int SECONDS = 0;
    private static final int MINUTE_MILLIS = 60_000;
    private static final int HOUR_MILLIS = 3_600_000;

    static Counted of(Ledger ledger, int[] entries) {
        var first = Long.MAX_VALUE;
        var last = EventChunk.UNDATED;
        var uncertainty = 0;
        for (var entry : entries) {
            if (ledger.hasDate(entry)) {
                first = Math.min(first, ledger.nanos[entry]);
                last = Math.max(last, ledger.nanos[entry]);
                uncertainty = Math.max(uncertainty, ledger.uncertaintyMillis[entry]);
            }
        }
        var dated = last != EventChunk.UNDATED;
        return new Counted(entries.length, dated ? first : last, last, uncertainty);
    }

    String times() {
        return switch (count) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> count + " times";
        };
    }

    String when() {
        if (first == EventChunk.UNDATED) {
            return "at an unknown time";
        }
        var span =
                first == last
                        ? "at " + time(first)
                        : "between " + time(first) + " and " + time(last);
        return span + vagueness();
    }

    /// Says so where the times are known to no minute, as of lines that carry none.
    private String vagueness() {
        if (uncertaintyMillis < MINUTE_MILLIS) {
            return "";
        }
        if (uncertaintyMillis == Integer.MAX_VALUE) { // all that the column holds
            return " (± more than 24 d)";
        }
        return uncertaintyMillis < HOUR_MILLIS
                ? " (± " + Math.ceilDiv(uncertaintyMillis, MINUTE_MILLIS) + " min)"
                : " (± " + Math.ceilDiv(uncertaintyMillis, HOUR_MILLIS) + " h)";
    }

    static String time(long nanos) {
        return nanos == EventChunk.UNDATED ? "an unknown time" : UtcTime.format(nanos, SECONDS);
    }
}
