package io.casebook.app;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How many hits of each selection are judged, of each log its share: a log that repeats a message
/// millions of times shall neither take the memory of all else nor the place of another host's few
/// hits. Of a log with more, the first and the last ones are judged.
final class HitShares {
    /// So many hits of one selection are judged.
    private static final int MOST = 500_000;

    private static final int[] NONE = {};

    /// How many hits there are, by selection.
    private final int[] totals;

    /// Of a selection with too many hits those of each table; of others nothing.
    private final int[][] counts;

    /// The most hits of one table, by selection.
    private final int[] shares;

    private HitShares(int[] totals, int[][] counts, int most) {
        this.totals = totals;
        this.counts = counts;
        shares = Arrays.stream(counts).mapToInt(it -> share(it, most)).toArray();
    }

    /// The shares of tables.
    ///
    /// @param selections how many there are
    static HitShares of(List<TableNotes> notes, int selections) {
        return of(notes, selections, MOST);
    }

    static HitShares of(List<TableNotes> notes, int selections, int most) {
        var totals = new int[selections];
        notes.forEach(table -> table.hits((selection, _) -> totals[selection]++));
        var counts =
                Arrays.stream(totals)
                        .mapToObj(total -> total > most ? new int[notes.size()] : NONE)
                        .toArray(int[][]::new);
        for (var table = 0; table < notes.size(); table++) {
            var number = table;
            notes.get(table)
                    .hits(
                            (selection, _) -> {
                                if (counts[selection].length > 0) {
                                    counts[selection][number]++;
                                }
                            });
        }
        return new HitShares(totals, counts, most);
    }

    /// The largest share with which all tables together have no more than the most.
    private static int share(int[] counts, int most) {
        var sorted = Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
        var left = most;
        for (var table = 0; table < sorted.length; table++) {
            var even = left / (sorted.length - table);
            if (sorted[table] > even) {
                return Math.max(2, even);
            }
            left -= sorted[table];
        }
        return most;
    }

    /// The selections of which not all hits are judged.
    IntStream capped() {
        return IntStream.range(0, counts.length).filter(selection -> counts[selection].length > 0);
    }

    /// How many hits of a selection there are.
    int total(int selection) {
        return totals[selection];
    }

    /// How many of them are judged, of one that is capped.
    int judged(int selection) {
        return Arrays.stream(counts[selection])
                .map(count -> Math.min(count, shares[selection]))
                .sum();
    }

    /// Chooses among the hits of a table, which come in their order.
    Share newShare(int table) {
        return new Share(table);
    }

    /// The hits of one table that are judged.
    final class Share {
        private final int table;
        private final int[] seen = new int[shares.length];

        private Share(int table) {
            this.table = table;
        }

        /// Whether the next hit of a selection is judged.
        boolean takes(int selection) {
            if (counts[selection].length == 0) {
                return true;
            }
            var number = seen[selection]++;
            var first = shares[selection] / 2;
            var last = counts[selection][table] - (shares[selection] - first);
            return number < first || number >= last;
        }
    }
}
