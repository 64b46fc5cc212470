package io.casebook.timeline;

import io.casebook.model.EventTable;

import java.util.ArrayList;
import java.util.List;

/// The rows of a table that one boot wrote.
///
/// @param number of the boot in its table, from 1
/// @param of boots in the table
record BootSegment(EventTable table, int firstRow, int endRow, int number, int of) {
    static List<BootSegment> of(EventTable table) {
        var starts = new ArrayList<Integer>(List.of(0));
        var row = 0;
        for (var chunk : table.chunks()) {
            for (var i = 0; i < chunk.size(); i++, row++) {
                if (chunk.startsBoot(i) && row > 0) {
                    starts.add(row);
                }
            }
        }
        starts.add(table.size());
        var segments = new ArrayList<BootSegment>();
        for (var i = 1; i < starts.size(); i++) {
            segments.add(
                    new BootSegment(table, starts.get(i - 1), starts.get(i), i, starts.size() - 1));
        }
        return segments;
    }

    boolean contains(int row) {
        return row >= firstRow && row < endRow;
    }

    /// Which boot it is, where there are several.
    String words() {
        return of == 1 ? "" : " (boot %d of %d)".formatted(number, of);
    }
}
