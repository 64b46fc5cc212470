package io.casebook.intake.sysstat;

import io.casebook.intake.sysstat.Tables.Column;

import java.util.List;

/// One row of rates.
record RateTable(List<Column> columns) implements Tables.Table {
    RateTable(String columns) {
        this(Column.list(columns));
    }

    @Override
    public void write(Interval interval, Activity activity, Lines out) {
        var now = interval.present(activity);
        var before = interval.past(activity);
        if (!interval.counts() || now.count() < 1 || before.count() < 1) {
            return;
        }
        out.table(names(columns));
        out.row("", rates(interval, activity.shape(), columns, before.at(), now.at()));
    }

    static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    /// Rates of the structures at two places; a counter that ran backwards has none, which is
    /// written as zero like sar does.
    static double[] rates(
            Interval interval, Shape shape, List<Column> columns, long before, long now) {
        return columns.stream()
                .mapToLong(it -> shape.growth(interval.bytes(), before, now, it.field()))
                .mapToDouble(growth -> interval.rate(Math.max(0, growth)))
                .toArray();
    }
}
