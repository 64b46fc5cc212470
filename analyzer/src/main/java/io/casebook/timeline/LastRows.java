package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;

import java.util.ArrayList;
import java.util.List;

/// The end of a log: what is collected together ends together, so that is where logs are compared.
final class LastRows {
    private static final int MOST = 20_000;

    private LastRows() {}

    /// The last rows with a date, the last one first.
    static List<EventTable.Row> of(EventTable table) {
        return of(table, MOST);
    }

    /// At most so many of them.
    static List<EventTable.Row> of(EventTable table, int most) {
        var rows = new ArrayList<EventTable.Row>();
        for (var chunk : table.chunks().reversed()) {
            for (var row = chunk.size() - 1;
                    row >= 0 && rows.size() < most && mayBeDated(chunk);
                    row--) {
                rows.add(new EventTable.Row(table, chunk, row));
            }
        }
        return rows;
    }

    private static boolean mayBeDated(EventChunk chunk) {
        return chunk.mayHave(ReadingKind.ABSOLUTE)
                || chunk.mayHave(ReadingKind.LOCAL)
                || chunk.mayHave(ReadingKind.YEARLESS);
    }
}
