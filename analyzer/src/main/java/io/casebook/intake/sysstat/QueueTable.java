package io.casebook.intake.sysstat;

import java.util.List;

/// Load at the time of the sample.
final class QueueTable implements Tables.Table {
    private static final List<String> HEADINGS =
            List.of("runq-sz", "plist-sz", "ldavg-1", "ldavg-5", "ldavg-15", "blocked");
    private static final double HUNDREDTHS = 100;

    @Override
    public void write(Interval interval, Activity activity, Lines out) {
        var block = interval.present(activity);
        if (block.count() < 1) {
            return;
        }
        out.table(HEADINGS);
        out.row(
                "",
                value(interval, activity, block.at(), "q0"),
                value(interval, activity, block.at(), "q2"),
                value(interval, activity, block.at(), "i0") / HUNDREDTHS,
                value(interval, activity, block.at(), "i1") / HUNDREDTHS,
                value(interval, activity, block.at(), "i2") / HUNDREDTHS,
                value(interval, activity, block.at(), "q1"));
    }

    private static double value(Interval interval, Activity activity, long at, String field) {
        return activity.shape().value(interval.bytes(), at, Field.of(field));
    }
}
