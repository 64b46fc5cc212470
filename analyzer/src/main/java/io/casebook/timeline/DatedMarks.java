package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.ReadingKind;
import io.casebook.model.TimeBasis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// When lines about the clock stand in logs with dates: they tell the year of the same lines in
/// logs without.
final class DatedMarks {
    private static final int MOST_LINES = 2_000;

    private final Map<String, List<Long>> times = new HashMap<>();
    private int lines;

    /// @param sources logs of one host
    DatedMarks(List<TableSource> sources) {
        sources.forEach(this::read);
    }

    private void read(TableSource source) {
        if (source.table().chunks().stream().noneMatch(DatedMarks::mayBeDated)) {
            return;
        }
        for (var found : source.marks()) {
            if (lines++ >= MOST_LINES) {
                return;
            }
            read(source, found);
        }
    }

    private static boolean mayBeDated(EventChunk chunk) {
        return chunk.mayHave(ReadingKind.ABSOLUTE) || chunk.mayHave(ReadingKind.LOCAL);
    }

    private void read(TableSource source, ClockMark.Found found) {
        var row = found.in(source.table());
        var chunk = row.chunk();
        var kind = chunk.readingKind(row.index());
        if ((kind == ReadingKind.ABSOLUTE || kind == ReadingKind.LOCAL)
                && isDated(chunk, row.index())) {
            times.computeIfAbsent(row.message(), _ -> new ArrayList<>())
                    .add(chunk.nanos(row.index()));
        }
    }

    /// Whether a record tells its date itself. Of a date without a zone nothing but that is
    /// assumed, and no zone is years away.
    static boolean isDated(EventChunk chunk, int row) {
        return chunk.nanos(row) != EventChunk.UNDATED
                && (chunk.basis(row) != TimeBasis.ASSUMED
                        || chunk.readingKind(row) == ReadingKind.LOCAL);
    }

    /// Whether there are no such lines.
    boolean isEmpty() {
        return times.isEmpty();
    }

    /// When a message was written, in nanoseconds since 1970-01-01T00:00Z.
    List<Long> times(String message) {
        return times.getOrDefault(message, List.of());
    }
}
