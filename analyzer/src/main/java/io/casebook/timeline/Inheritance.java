package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;
import io.casebook.model.TimeBasis;
import io.casebook.model.UtcTime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Records without any time, or with one that nobody can believe, have that of the dated record
/// before them; the true one lies between that and the next dated record, or the time of the file.
/// Those that count from a boot of unknown time stay undated.
final class Inheritance {
    private Inheritance() {}

    static void resolve(EventTable table, @Nullable Instant modified) {
        if (table.chunks().stream().noneMatch(Inheritance::hasOpen)) {
            return;
        }
        var next = modified == null ? Long.MAX_VALUE : UtcTime.nanos(modified);
        var open = new Open(next);
        for (var i = table.chunks().size() - 1; i >= 0; i--) {
            var chunk = table.chunks().get(i);
            for (var row = chunk.size() - 1; row >= 0; row--) {
                open.visit(chunk, row);
            }
        }
        pass(table);
    }

    private static boolean hasOpen(EventChunk chunk) {
        for (var row = 0; row < chunk.size(); row++) {
            if (isOpen(chunk, row)) {
                return true;
            }
        }
        return false;
    }

    /// Whether nothing dates a record yet; the backward pass leaves that as it is.
    private static boolean isOpen(EventChunk chunk, int row) {
        return chunk.basis(row) == TimeBasis.NONE
                && chunk.readingKind(row) != ReadingKind.SINCE_BOOT;
    }

    /// Forward: hand each time on to the undated records after it.
    private static void pass(EventTable table) {
        var nanos = EventChunk.UNDATED;
        var uncertainty = 0;
        for (var chunk : table.chunks()) {
            for (var row = 0; row < chunk.size(); row++) {
                if (!isOpen(chunk, row)) {
                    nanos = chunk.nanos(row);
                    uncertainty = chunk.uncertaintyMillis(row);
                } else if (nanos != EventChunk.UNDATED) {
                    var end = chunk.nanos(row);
                    var bracket =
                            end == EventChunk.UNDATED ? Long.MAX_VALUE : Math.abs(end - nanos);
                    chunk.resolve(
                            row,
                            nanos,
                            TimeBasis.INHERITED,
                            Precision.sum(
                                    Math.max(uncertainty, chunk.uncertaintyMillis(row)),
                                    Precision.millis(bracket)));
                } else {
                    chunk.resolve(row, EventChunk.UNDATED, TimeBasis.NONE, 0);
                }
            }
        }
    }

    /// Backward: note at each undated record time and uncertainty of the dated one after it.
    private static final class Open {
        private long next;
        private int uncertainty;

        Open(long next) {
            this.next = next;
        }

        void visit(EventChunk chunk, int row) {
            if (isOpen(chunk, row)) {
                var end = next == Long.MAX_VALUE ? EventChunk.UNDATED : next;
                chunk.resolve(row, end, TimeBasis.NONE, uncertainty);
            } else if (chunk.nanos(row) != EventChunk.UNDATED) {
                next = chunk.nanos(row);
                uncertainty = chunk.uncertaintyMillis(row);
            }
        }
    }
}
