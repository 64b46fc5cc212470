package io.casebook.intake.sysstat;

import java.util.List;

/// The interrupts of all processors together: the first structure.
final class InterruptTable implements Tables.Table {
    private static final Field COUNT = Field.of("i0");

    @Override
    public void write(Interval interval, Activity activity, Lines out) {
        var now = interval.present(activity);
        var before = interval.past(activity);
        if (interval.counts() && now.count() > 0 && before.count() > 0) {
            var growth = activity.shape().growth(interval.bytes(), before.at(), now.at(), COUNT);
            out.table(List.of("INTR", "intr/s"));
            out.row("sum", interval.rate(growth));
        }
    }
}
