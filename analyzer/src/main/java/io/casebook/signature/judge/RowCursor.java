package io.casebook.signature.judge;

import io.casebook.model.EventTable;

import java.util.List;

/// Finds rows of tables, quick for those of a table that follow each other.
final class RowCursor {
    private final List<EventTable> tables;
    private final int[] chunks;

    RowCursor(List<EventTable> tables) {
        this.tables = tables;
        chunks = new int[tables.size()];
    }

    /// A row of the table with this number.
    EventTable.Row at(int number, int row) {
        var table = tables.get(number);
        if (!holds(table, chunks[number], row)) {
            chunks[number] = search(table, row);
        }
        var chunk = chunks[number];
        return new EventTable.Row(table, table.chunks().get(chunk), row - table.firstRow(chunk));
    }

    private static boolean holds(EventTable table, int chunk, int row) {
        var inside = row - table.firstRow(chunk);
        return inside >= 0 && inside < table.chunks().get(chunk).size();
    }

    private static int search(EventTable table, int row) {
        var low = 0;
        var high = table.chunks().size() - 1;
        while (!holds(table, low, row)) {
            var middle = (low + high + 1) >>> 1;
            if (table.firstRow(middle) <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
