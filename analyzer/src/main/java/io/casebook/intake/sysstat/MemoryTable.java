package io.casebook.intake.sysstat;

import java.util.List;

/// Memory and swap space at the time of the sample.
final class MemoryTable implements Tables.Table {
    private static final List<String> MEMORY =
            List.of(
                    "kbmemfree",
                    "kbavail",
                    "kbmemused",
                    "%memused",
                    "kbbuffers",
                    "kbcached",
                    "kbcommit",
                    "%commit",
                    "kbdirty",
                    "kbanonpg",
                    "kbslab");
    private static final List<String> SWAP = List.of("kbswpfree", "kbswpused", "%swpused");

    /// Fields of `stats_memory`.
    private static final int FREE = 0;
    private static final int BUFFERS = 1;
    private static final int CACHED = 2;
    private static final int TOTAL = 3;
    private static final int SWAP_FREE = 4;
    private static final int SWAP_TOTAL = 5;
    private static final int COMMITTED = 7;
    private static final int DIRTY = 10;
    private static final int ANONYMOUS = 11;
    private static final int SLAB = 12;
    private static final int AVAILABLE = 16;

    @Override
    public void write(Interval interval, Activity activity, Lines out) {
        var block = interval.present(activity);
        var shape = activity.shape();
        if (block.count() < 1 || !shape.has(Field.longLong(AVAILABLE))) {
            return;
        }
        var kb = new double[AVAILABLE + 1];
        for (var i = 0; i < kb.length; i++) {
            kb[i] = shape.value(interval.bytes(), block.at(), Field.longLong(i));
        }
        var used = Math.max(0, kb[TOTAL] - kb[FREE] - kb[BUFFERS] - kb[CACHED] - kb[SLAB]);
        out.table(MEMORY);
        out.row(
                "",
                kb[FREE],
                kb[AVAILABLE],
                used,
                share(used, kb[TOTAL]),
                kb[BUFFERS],
                kb[CACHED],
                kb[COMMITTED],
                share(kb[COMMITTED], kb[TOTAL] + kb[SWAP_TOTAL]),
                kb[DIRTY],
                kb[ANONYMOUS],
                kb[SLAB]);
        var swapped = Math.max(0, kb[SWAP_TOTAL] - kb[SWAP_FREE]);
        out.table(SWAP);
        out.row("", kb[SWAP_FREE], swapped, share(swapped, kb[SWAP_TOTAL]));
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : 100 * part / whole;
    }
}
