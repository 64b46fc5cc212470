package io.casebook.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects the numbers of a slice, in bounded memory: when there is no more room, of each four
/// numbers in a row of one kind the lowest and the highest are kept.
final class SampleCollector {
    /// A machine has hundreds of processors; of those only the most striking are told apart.
    private static final int MOST_INSTANCES = 8;

    /// While it is not known which these are.
    private static final int MOST_COLLECTED = 1 << 19;

    /// A day of a large machine has some fifty thousand.
    private static final int MOST_KEPT = 1 << 16;

    /// A thousand processors or disks have some ten thousand.
    private static final int MOST_KINDS = 1 << 15;

    private static final int IN_A_ROW = 4;

    private final long base;
    private final Map<Samples.Kind, Tally> tallies = new LinkedHashMap<>();
    private final SampleColumns columns = new SampleColumns();
    private long leftOut;

    /// What is counted of one kind.
    private static final class Tally {
        private final Samples.Kind kind;
        private final int number;
        private double peak = Double.NEGATIVE_INFINITY;
        private long added;

        Tally(Samples.Kind kind, int number) {
            this.kind = kind;
            this.number = number;
        }

        double peak() {
            return peak;
        }

        boolean isTotal() {
            return Samples.isTotal(kind.instance());
        }

        /// The kind without its instance.
        Samples.Kind any() {
            return new Samples.Kind(kind.subject(), kind.key(), "", kind.unit());
        }
    }

    /// @param base offset of the slice in the artifact, in bytes
    SampleCollector(long base) {
        this.base = base;
    }

    void add(Samples.Kind sampled, int start, int end, double number) {
        var tally = tallies.get(sampled);
        if (tally == null && tallies.size() == MOST_KINDS) {
            leftOut++;
            return;
        }
        if (tally == null) {
            tally = new Tally(sampled, tallies.size());
            tallies.put(sampled, tally);
        }
        if (columns.size() == MOST_COLLECTED) {
            thin();
        }
        tally.peak = Math.max(tally.peak, number);
        tally.added++;
        columns.add(tally.number, start, end - start, number);
    }

    /// How many numbers were left out because there are too many processors, disks or processes.
    long leftOut() {
        return leftOut;
    }

    /// What is kept; nothing can be added afterwards.
    Samples build() {
        var kept = kept();
        retain(kept);
        thinToFit();
        columns.trim();
        var told = tallies.values().stream().filter(it -> kept.get(it.number)).toList();
        var thinned = thinned(told);
        renumber(told);
        var kinds = told.stream().map(it -> it.kind).toList();
        return new Samples(base, kinds, thinned, instances(), columns);
    }

    private void thinToFit() {
        var before = Integer.MAX_VALUE;
        while (columns.size() > MOST_KEPT && columns.size() < before) {
            before = columns.size();
            thin();
        }
    }

    private void renumber(List<Tally> told) {
        var numbers = new int[tallies.size()];
        for (var i = 0; i < told.size(); i++) {
            numbers[told.get(i).number] = i;
        }
        columns.renumber(numbers);
    }

    private void retain(BitSet kinds) {
        if (kinds.cardinality() < tallies.size()) {
            var rows = new BitSet(columns.size());
            for (var i = 0; i < columns.size(); i++) {
                rows.set(i, kinds.get(columns.kind(i)));
            }
            columns.retain(rows);
        }
    }

    /// Kinds with few numbers lose none: in a report that has table after table all rows of one are
    /// read before those of the next. Fewer than four at the end of a kind are all kept.
    private void thin() {
        var counts = counts();
        var few = columns.size() / tallies.size() / 2;
        var groups = new int[tallies.size() * IN_A_ROW];
        var filled = new byte[tallies.size()];
        var rows = new BitSet(columns.size());
        for (var i = 0; i < columns.size(); i++) {
            var kind = columns.kind(i);
            rows.set(i);
            if (counts[kind] > few) {
                groups[IN_A_ROW * kind + filled[kind]++] = i;
            }
            if (filled[kind] == IN_A_ROW) {
                filled[kind] = 0;
                keepExtremes(groups, IN_A_ROW * kind, rows);
            }
        }
        columns.retain(rows);
    }

    private void keepExtremes(int[] groups, int at, BitSet rows) {
        var low = groups[at];
        var high = groups[at];
        for (var i = at; i < at + IN_A_ROW; i++) {
            rows.clear(groups[i]);
            low = columns.value(groups[i]) < columns.value(low) ? groups[i] : low;
            high = columns.value(groups[i]) > columns.value(high) ? groups[i] : high;
        }
        rows.set(low);
        rows.set(high);
    }

    /// How many numbers of each kind are kept.
    private int[] counts() {
        var counts = new int[tallies.size()];
        for (var i = 0; i < columns.size(); i++) {
            counts[columns.kind(i)]++;
        }
        return counts;
    }

    private Map<Samples.Kind, Long> thinned(List<Tally> kinds) {
        var kept = counts();
        var thinned = new HashMap<Samples.Kind, Long>();
        for (var tally : kinds) {
            if (kept[tally.number] < tally.added) {
                thinned.put(tally.kind, tally.added - kept[tally.number]);
            }
        }
        return Map.copyOf(thinned);
    }

    private Map<String, Integer> instances() {
        var counts = new HashMap<String, Integer>();
        tallies.values().stream()
                .filter(it -> !it.isTotal())
                .forEach(it -> counts.merge(it.kind.key(), 1, Integer::sum));
        return Map.copyOf(counts);
    }

    /// The totals, and of each key the instances with the greatest numbers.
    private BitSet kept() {
        var kept = new BitSet();
        var rivals = new HashMap<Samples.Kind, List<Tally>>();
        for (var tally : tallies.values()) {
            if (tally.isTotal()) {
                kept.set(tally.number);
            } else {
                rivals.computeIfAbsent(tally.any(), _ -> new ArrayList<>()).add(tally);
            }
        }
        for (var of : rivals.values()) {
            of.sort(Comparator.comparingDouble(Tally::peak).reversed());
            of.stream().limit(MOST_INSTANCES).forEach(it -> kept.set(it.number));
        }
        return kept;
    }
}
