package io.casebook.intake.sysstat;

import java.util.HashMap;
import java.util.List;

/// A row for each disk, called by its numbers as sar does where it has no other name for it.
final class DiskTable implements Tables.Table {
    private static final List<String> HEADINGS =
            List.of("DEV", "tps", "rkB/s", "wkB/s", "areq-sz", "aqu-sz", "await", "%util");
    private static final Field TRANSFERS = Field.of("q0");
    private static final Field READ = Field.of("l0");
    private static final Field WRITTEN = Field.of("l1");
    private static final Field DISCARDED = Field.of("l2");
    private static final Field READ_TIME = Field.of("i0");
    private static final Field WRITE_TIME = Field.of("i1");
    private static final Field BUSY = Field.of("i2");
    private static final Field QUEUED = Field.of("i3");
    private static final Field MAJOR = Field.of("i4");
    private static final Field MINOR = Field.of("i5");
    private static final Field DISCARD_TIME = Field.of("i6");
    private static final double SECTORS_PER_KB = 2;
    private static final double MILLISECONDS = 1000;
    private static final double PERCENT = 10;

    @Override
    public void write(Interval interval, Activity activity, Lines out) {
        if (!interval.counts()) {
            return;
        }
        var shape = activity.shape();
        var before = interval.past(activity);
        var earlier = new HashMap<String, Long>();
        for (var i = 0L; i < before.count(); i++) {
            var at = before.at() + i * shape.size();
            earlier.put(name(interval.bytes(), shape, at), at);
        }
        out.table(HEADINGS);
        var now = interval.present(activity);
        for (var i = 0L; i < now.count(); i++) {
            var at = now.at() + i * shape.size();
            var name = name(interval.bytes(), shape, at);
            var past = earlier.get(name);
            if (past != null) {
                row(new Growth(interval, shape, past, at), name, out);
            }
        }
    }

    private static String name(DataBytes bytes, Shape shape, long at) {
        return "dev" + shape.value(bytes, at, MAJOR) + "-" + shape.value(bytes, at, MINOR);
    }

    /// A device that was registered anew counts from zero.
    private static void row(Growth growth, String name, Lines out) {
        var transfers = growth.of(TRANSFERS);
        var read = growth.of(READ);
        var written = growth.of(WRITTEN);
        if (transfers < 0 || read < 0 || written < 0) {
            return;
        }
        var sectors = read + written + Math.max(0, growth.of(DISCARDED));
        var waited = growth.of(READ_TIME) + growth.of(WRITE_TIME) + growth.of(DISCARD_TIME);
        out.row(
                name,
                growth.rate(TRANSFERS),
                growth.rate(READ) / SECTORS_PER_KB,
                growth.rate(WRITTEN) / SECTORS_PER_KB,
                transfers == 0 ? 0 : sectors / SECTORS_PER_KB / transfers,
                growth.rate(QUEUED) / MILLISECONDS,
                transfers == 0 ? 0 : (double) waited / transfers,
                growth.rate(BUSY) / PERCENT);
    }

    private record Growth(Interval interval, Shape shape, long before, long now) {
        long of(Field field) {
            return shape.growth(interval.bytes(), before, now, field);
        }

        double rate(Field field) {
            return interval.rate(of(field));
        }
    }
}
