package io.casebook.intake.sysstat;

import java.util.List;

/// The interrupts of all processors together: the first structure, whose counter had 64 bits before
/// sysstat 12.5.
final class InterruptTable implements Tables.Table {
    private static final Field COUNT = Field.of("i0");
    private static final Field WIDE_COUNT = Field.of("q0");

    @Override
    public void write(Interval interval, Activity activity, Lines out) {
        var now = interval.present(activity);
        var before = interval.past(activity);
        if (interval.counts() && now.count() > 0 && before.count() > 0) {
            var shape = activity.shape();
            var field = shape.has(WIDE_COUNT) ? WIDE_COUNT : COUNT;
            var growth = shape.growth(interval.bytes(), before.at(), now.at(), field);
            out.table(List.of("INTR", "intr/s"));
            out.row("sum", interval.rate(Math.max(0, growth)));
        }
    }
}
