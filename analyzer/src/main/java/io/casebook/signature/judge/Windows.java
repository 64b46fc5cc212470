package io.casebook.signature.judge;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/// Counts within sliding windows: a window is never longer than stated, from its first to its last
/// entry.
final class Windows {
    private final Ledger ledger;
    private final int[] entries;
    private final long window;

    /// @param entries dated ones are looked at, the others passed over
    Windows(Ledger ledger, int[] entries, long window) {
        this.ledger = ledger;
        this.entries = IntSets.filter(entries, ledger::dated);
        this.window = window;
    }

    /// What the fullest windows hold.
    ///
    /// @param most in any window
    /// @param entries of all windows that hold at least the number that was asked for
    record Fullest(long most, int[] entries) {}

    /// Counts entries.
    Fullest count(long wanted) {
        var most = 0;
        var part = new BitSet();
        for (int first = 0, last = 0; last < entries.length; last++) {
            first = shrink(first, last);
            most = Math.max(most, last - first + 1);
            mark(part, first, last, last - first + 1 >= wanted);
        }
        return new Fullest(most, chosen(part));
    }

    /// Counts different values.
    ///
    /// @param value of an entry; empty where it has none, which is not counted
    Fullest distinct(long wanted, IntFunction<String> value) {
        var most = 0;
        var part = new BitSet();
        var counts = new HashMap<String, Integer>();
        for (int first = 0, last = 0; last < entries.length; last++) {
            counts.merge(value.apply(entries[last]), 1, Integer::sum);
            for (var start = shrink(first, last); first < start; first++) {
                forget(counts, value.apply(entries[first]));
            }
            var different = counts.size() - (counts.containsKey("") ? 1 : 0);
            most = Math.max(most, different);
            mark(part, first, last, different >= wanted);
        }
        return new Fullest(most, chosen(part));
    }

    private int shrink(int first, int last) {
        var start = first;
        while (ledger.nanos[entries[last]] - ledger.nanos[entries[start]] > window) {
            start++;
        }
        return start;
    }

    private static void forget(Map<String, Integer> counts, String value) {
        counts.computeIfPresent(value, (_, count) -> count == 1 ? null : count - 1);
    }

    /// Marks a window; what was marked before is not gone over again, as windows only move forward.
    private static void mark(BitSet part, int first, int last, boolean enough) {
        if (enough) {
            part.set(Math.max(first, part.length()), last + 1);
        }
    }

    private int[] chosen(BitSet part) {
        return part.stream().map(index -> entries[index]).toArray();
    }
}
