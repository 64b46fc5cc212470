package io.casebook.signature.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// When entries may have been, for all that is known of their times.
final class PossibleTimes {
    private static final long NANOS_PER_MILLI = 1_000_000;

    /// Far from all times, and from where sums run over.
    private static final long EVER = Long.MAX_VALUE / 4;

    private final Ledger ledger;
    private final boolean hasUndated;
    private final Spans all;
    private final Map<Integer, Spans> byArtifact = new HashMap<>();

    PossibleTimes(Ledger ledger, int[] entries) {
        this.ledger = ledger;
        var dated = IntSets.filter(entries, ledger::dated);
        hasUndated = dated.length < entries.length;
        all = spans(dated);
        var of = new HashMap<Integer, List<Integer>>();
        for (var entry : dated) {
            of.computeIfAbsent(ledger.artifact[entry], _ -> new ArrayList<>()).add(entry);
        }
        of.forEach(
                (artifact, own) ->
                        byArtifact.put(
                                artifact, spans(own.stream().mapToInt(one -> one).toArray())));
    }

    /// The earliest and the latest times, each sorted.
    private record Spans(long[] first, long[] last) {
        /// How many may be within a span of time.
        int within(long from, long to) {
            return below(first, to + 1) - below(last, from);
        }

        /// How many numbers are below a limit.
        private static int below(long[] sorted, long limit) {
            var low = 0;
            var high = sorted.length;
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (sorted[middle] < limit) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    private Spans spans(int[] entries) {
        var first = Arrays.stream(entries).mapToLong(one -> ledger.nanos[one] - doubt(one));
        var last = Arrays.stream(entries).mapToLong(one -> ledger.nanos[one] + doubt(one));
        return new Spans(first.sorted().toArray(), last.sorted().toArray());
    }

    private long doubt(int entry) {
        var millis = ledger.uncertaintyMillis[entry];
        return millis == Integer.MAX_VALUE ? EVER : millis * NANOS_PER_MILLI;
    }

    /// Whether one of another artifact, or without a time, may be near a dated entry. Of its own
    /// artifact the distances are known.
    ///
    /// @param before how far before it
    /// @param after how far after it
    boolean mayBeNear(int entry, long before, long after) {
        if (hasUndated) {
            return true;
        }
        var from = ledger.nanos[entry] - before - doubt(entry);
        var to = ledger.nanos[entry] + after + doubt(entry);
        var own = byArtifact.get(ledger.artifact[entry]);
        return all.within(from, to) > (own == null ? 0 : own.within(from, to));
    }
}
