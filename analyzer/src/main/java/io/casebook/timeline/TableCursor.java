package io.casebook.timeline;

import io.casebook.model.EventTable;

/// Where a merge stands in one table.
final class TableCursor implements Comparable<TableCursor> {
    private final EventTable table;
    private final TimeOrder order;
    private int position;
    private long key;

    TableCursor(EventTable table, TimeOrder order) {
        this.table = table;
        this.order = order;
        load();
    }

    boolean hasRow() {
        return position < table.size();
    }

    EventTable.Row next() {
        var row = table.row(order.row(position));
        position++;
        load();
        return row;
    }

    private void load() {
        if (hasRow()) {
            key = order.key(order.row(position));
        }
    }

    @Override
    public int compareTo(TableCursor other) {
        var byTime = Long.compare(key, other.key);
        return byTime != 0 ? byTime : table.artifact().compareTo(other.table.artifact());
    }
}
