package io.casebook.intake.sysstat;

import java.util.List;

/// A row for all processors together and one for each.
final class ProcessorTable implements Tables.Table {
    private static final List<String> HEADINGS =
            List.of(
                    "CPU", "%usr", "%nice", "%sys", "%iowait", "%steal", "%irq", "%soft", "%guest",
                    "%gnice", "%idle");

    /// Times in `stats_cpu`: user, nice, system, idle, iowait, steal, hardirq, softirq; the first
    /// two contain those of guests, which follow.
    private static final int TIMES = 8;
    private static final int FIELDS = 10;
    private static final int[] SHOWN = {0, 1, 2, 4, 5, 6, 7, 8, 9, 3};

    @Override
    public void write(Interval interval, Activity activity, Lines out) {
        var now = interval.present(activity);
        var before = interval.past(activity);
        if (!interval.counts() || before.count() != now.count() || now.count() < 1) {
            return;
        }
        out.table(HEADINGS);
        var size = activity.shape().size();
        var all = new double[FIELDS];
        for (var i = Math.min(1, now.count() - 1); i < now.count(); i++) {
            var one =
                    growth(interval, activity.shape(), before.at() + i * size, now.at() + i * size);
            for (var field = 0; field < FIELDS; field++) {
                all[field] += one[field];
            }
        }
        row("all", all, out);
        for (var i = 1L; i < now.count(); i++) {
            row(
                    Long.toString(i - 1),
                    growth(interval, activity.shape(), before.at() + i * size, now.at() + i * size),
                    out);
        }
    }

    /// Nothing where the processor was off at either time; counters of idle time may run
    /// backwards.
    private static double[] growth(Interval interval, Shape shape, long before, long now) {
        var growth = new double[FIELDS];
        if (isOff(interval.bytes(), shape, before) || isOff(interval.bytes(), shape, now)) {
            return growth;
        }
        for (var i = 0; i < FIELDS; i++) {
            growth[i] = Math.max(0, shape.growth(interval.bytes(), before, now, Field.longLong(i)));
        }
        return growth;
    }

    private static boolean isOff(DataBytes bytes, Shape shape, long at) {
        var sum = 0L;
        for (var i = 0; i < TIMES; i++) {
            sum |= shape.value(bytes, at, Field.longLong(i));
        }
        return sum == 0;
    }

    private static void row(String name, double[] growth, Lines out) {
        var total = 0.0;
        for (var i = 0; i < TIMES; i++) {
            total += growth[i];
        }
        if (total == 0) {
            return;
        }
        var shares = new double[SHOWN.length];
        for (var i = 0; i < SHOWN.length; i++) {
            shares[i] = 100 * growth[SHOWN[i]] / total;
        }
        shares[0] = 100 * Math.max(0, growth[0] - growth[TIMES]) / total;
        shares[1] = 100 * Math.max(0, growth[1] - growth[TIMES + 1]) / total;
        out.row(name, shares);
    }
}
