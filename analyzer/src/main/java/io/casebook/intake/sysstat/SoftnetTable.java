package io.casebook.intake.sysstat;

import io.casebook.intake.sysstat.Tables.Column;

import java.util.ArrayList;
import java.util.List;

/// How the processors took packets off the network: a row for each, and one for all.
final class SoftnetTable implements Tables.Table {
    private static final List<Column> COLUMNS =
            Column.list("total/s i0, dropd/s i1, squeezd/s i2, rx_rps/s i3, flw_lim/s i4");

    @Override
    public void write(Interval interval, Activity activity, Lines out) {
        var now = interval.present(activity);
        var before = interval.past(activity);
        if (!interval.counts() || now.count() != before.count()) {
            return;
        }
        var headings = new ArrayList<>(List.of("CPU"));
        headings.addAll(RateTable.names(COLUMNS));
        out.table(headings);
        var rows = new ArrayList<double[]>();
        var all = new double[COLUMNS.size()];
        var size = activity.shape().size();
        for (var i = 1L; i < now.count(); i++) {
            var at = i * size;
            var row =
                    RateTable.rates(
                            interval, activity.shape(), COLUMNS, before.at() + at, now.at() + at);
            rows.add(row);
            for (var column = 0; column < all.length; column++) {
                all[column] += row[column];
            }
        }
        if (!rows.isEmpty()) {
            out.row("all", all);
        }
        for (var i = 0; i < rows.size(); i++) {
            out.row(Integer.toString(i), rows.get(i));
        }
    }
}
