package io.casebook.intake.sysstat;

import io.casebook.intake.sysstat.Tables.Column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// A row of rates for each network interface, which are told apart by their names.
record InterfaceTable(List<Column> columns) implements Tables.Table {
    private static final int NAME = 16;

    InterfaceTable(String columns) {
        this(Column.list(columns));
    }

    @Override
    public void write(Interval interval, Activity activity, Lines out) {
        var before = interval.past(activity);
        if (!interval.counts()) {
            return;
        }
        var shape = activity.shape();
        var earlier = new HashMap<String, Long>();
        for (var i = 0L; i < before.count(); i++) {
            var at = before.at() + i * shape.size();
            earlier.put(name(interval.bytes(), shape, at), at);
        }
        var headings = new ArrayList<>(List.of("IFACE"));
        headings.addAll(RateTable.names(columns));
        out.table(headings);
        var now = interval.present(activity);
        for (var i = 0L; i < now.count(); i++) {
            var at = now.at() + i * shape.size();
            var name = name(interval.bytes(), shape, at);
            var past = earlier.get(name);
            if (past != null && !name.isEmpty() && grew(interval, shape, past, at)) {
                out.row(name, RateTable.rates(interval, shape, columns, past, at));
            }
        }
    }

    /// An interface that was made anew under its old name counts from zero.
    private boolean grew(Interval interval, Shape shape, long past, long now) {
        return columns.stream()
                .allMatch(it -> shape.growth(interval.bytes(), past, now, it.field()) >= 0);
    }

    private static String name(DataBytes bytes, Shape shape, long at) {
        return bytes.text(at + shape.texts(), NAME);
    }
}
