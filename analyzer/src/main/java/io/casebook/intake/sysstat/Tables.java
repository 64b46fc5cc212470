package io.casebook.intake.sysstat;

import java.util.List;
import java.util.Map;

/// Which tables are written of which activity, by its number in sa.h, where the version of its
/// structure is known. Headings are those of sar.
final class Tables {
    private static final Map<Long, Known> KNOWN =
            Map.ofEntries(
                    Map.entry(1L, new Known(0x8b, new ProcessorTable())),
                    rates(2, 0x8b, "proc/s l0, cswch/s q0"),
                    Map.entry(3L, new Known(0x8b, 0x8c, new InterruptTable())),
                    rates(4, 0x8a, "pswpin/s l0, pswpout/s l1"),
                    rates(
                            5,
                            0x8a,
                            "pgpgin/s l0, pgpgout/s l1, fault/s l2, majflt/s l3, pgfree/s l4, "
                                    + "pgscank/s l5, pgscand/s l6, pgsteal/s l7"),
                    rates(6, 0x8b, "tps q0, rtps q1, wtps q2, bread/s q3, bwrtn/s q4"),
                    Map.entry(7L, new Known(0x8b, new MemoryTable())),
                    Map.entry(9L, new Known(0x8c, new QueueTable())),
                    Map.entry(11L, new Known(0x8c, new DiskTable())),
                    Map.entry(
                            12L,
                            new Known(
                                    0x8d,
                                    new InterfaceTable(
                                            "rxpck/s q0, txpck/s q1, rxbyt/s q2, txbyt/s q3"))),
                    Map.entry(
                            13L,
                            new Known(
                                    0x8c,
                                    new InterfaceTable(
                                            "rxerr/s q1, txerr/s q2, coll/s q0, rxdrop/s q3,"
                                                    + " txdrop/s q4, rxfifo/s q5, txfifo/s q6"))),
                    rates(
                            22,
                            0x8a,
                            "atmptf/s l0, estres/s l1, retrans/s l2, isegerr/s l3, orsts/s l4"),
                    Map.entry(39L, new Known(0x8a, new SoftnetTable())),
                    Map.entry(40L, new Known(0x8a, new PressureTable("%scpu q0"))),
                    Map.entry(41L, new Known(0x8a, new PressureTable("%sio q0, %fio q1"))),
                    Map.entry(42L, new Known(0x8a, new PressureTable("%smem q0, %fmem q1"))));

    private Tables() {}

    private static Map.Entry<Long, Known> rates(long id, long magic, String columns) {
        return Map.entry(id, new Known(magic, new RateTable(columns)));
    }

    /// Writes what an activity counted, if anything is known of it.
    static void write(Interval interval, Activity activity, Lines out) {
        var known = KNOWN.get(activity.id());
        if (known != null && known.reads(activity)) {
            known.table.write(interval, activity, out);
        }
    }

    /// Whether an activity is known in other versions only.
    static boolean isOtherVersion(Activity activity) {
        var known = KNOWN.get(activity.id());
        return known != null && !known.reads(activity);
    }

    /// Versions of a structure that its table can read.
    private record Known(long oldest, long newest, Table table) {
        Known(long magic, Table table) {
            this(magic, magic, table);
        }

        boolean reads(Activity activity) {
            return activity.magic() >= oldest && activity.magic() <= newest;
        }
    }

    /// Writes rows under a heading.
    interface Table {
        void write(Interval interval, Activity activity, Lines out);
    }

    /// A column and the counter that it shows.
    record Column(String name, Field field) {
        /// Reads `proc/s l0, cswch/s q0`.
        static List<Column> list(String columns) {
            return List.of(columns.split(", ", -1)).stream()
                    .map(column -> column.split(" ", -1))
                    .map(parts -> new Column(parts[0], Field.of(parts[1])))
                    .toList();
        }
    }
}
