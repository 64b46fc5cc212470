package io.casebook.intake.sysstat;

import io.casebook.intake.sysstat.Tables.Column;

import java.util.List;

/// Shares of the time in which tasks waited; the kernel counts microseconds.
record PressureTable(List<Column> columns) implements Tables.Table {
    private static final double MICROSECONDS_PER_PERCENT = 10_000;

    PressureTable(String columns) {
        this(Column.list(columns));
    }

    @Override
    public void write(Interval interval, Activity activity, Lines out) {
        var now = interval.present(activity);
        var before = interval.past(activity);
        if (!interval.counts() || now.count() < 1 || before.count() < 1) {
            return;
        }
        var shares = RateTable.rates(interval, activity.shape(), columns, before.at(), now.at());
        for (var i = 0; i < shares.length; i++) {
            shares[i] /= MICROSECONDS_PER_PERCENT;
        }
        out.table(RateTable.names(columns));
        out.row("", shares);
    }
}
