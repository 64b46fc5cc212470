package io.casebook.timeline;

import io.casebook.model.Clock;
import io.casebook.model.Diagnostic;
import io.casebook.model.EventTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// All events of an upload on one axis.
///
/// @param tables in order of their artifacts
/// @param clocks all clocks, in the order in which they were found
/// @param clocksByTable the clocks of each table, the first one first
public record Timeline(
        List<EventTable> tables,
        List<Clock> clocks,
        Map<EventTable, List<Clock>> clocksByTable,
        List<Diagnostic> diagnostics) {

    /// The merged order of some tables: by time, then artifact, then line. Undated events stay
    /// beside the event before them in their artifact.
    public static Iterable<EventTable.Row> merge(List<EventTable> tables) {
        return () -> {
            var cursors = new PriorityQueue<TableCursor>();
            for (var table : tables) {
                var cursor = new TableCursor(table, new TimeOrder(table));
                if (cursor.hasRow()) {
                    cursors.add(cursor);
                }
            }
            return new Merge(cursors);
        };
    }

    /// The clocks of a table.
    public List<Clock> clocksOf(EventTable table) {
        return new ArrayList<>(clocksByTable.getOrDefault(table, List.of()));
    }

    private static final class Merge implements java.util.Iterator<EventTable.Row> {
        private final PriorityQueue<TableCursor> cursors;

        Merge(PriorityQueue<TableCursor> cursors) {
            this.cursors = cursors;
        }

        @Override
        public boolean hasNext() {
            return !cursors.isEmpty();
        }

        @Override
        public EventTable.Row next() {
            var cursor = cursors.remove();
            var row = cursor.next();
            if (cursor.hasRow()) {
                cursors.add(cursor);
            }
            return row;
        }
    }
}
