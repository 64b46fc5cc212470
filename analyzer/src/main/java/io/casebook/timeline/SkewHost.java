package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A host with the logs that its own clock stamped.
///
/// @param rows of each source, in the same order
/// @param boots in each log, how they were dated
record SkewHost(
        String name,
        List<TableSource> sources,
        List<SkewRows> rows,
        Map<EventTable, List<BootSolution>> boots) {
    /// The debugger stamps what it analyses.
    private static final Set<String> STAMPED_ELSEWHERE = Set.of("windbg-analysis");

    static SkewHost of(
            String name, UploadEvidence evidence, Map<EventTable, List<BootSolution>> boots) {
        var own =
                evidence.of(name).stream()
                        .filter(source -> !STAMPED_ELSEWHERE.contains(source.table().format()))
                        .toList();
        var rows = own.stream().map(source -> new SkewRows(source.table())).toList();
        return new SkewHost(name, own, rows, boots);
    }

    /// The boots in a log.
    List<BootSolution> boots(EventTable log) {
        return boots.getOrDefault(log, List.of());
    }

    /// Whether there is any message with one of these marks.
    boolean has(Set<ClockMark> marks) {
        return sources.stream()
                .anyMatch(
                        source -> source.marks().stream().anyMatch(m -> marks.contains(m.mark())));
    }

    /// When messages with these marks were written, by the host's clock; dated ones only.
    LongStream times(Set<ClockMark> marks) {
        return marked(marks).mapToLong(SkewHost::nanos).filter(at -> at != EventChunk.UNDATED);
    }

    /// The same for those that bear a date of their own.
    LongStream datedTimes(Set<ClockMark> marks) {
        return marked(marks)
                .filter(row -> row.chunk().readingKind(row.index()) != ReadingKind.SINCE_BOOT)
                .mapToLong(SkewHost::nanos)
                .filter(at -> at != EventChunk.UNDATED);
    }

    private Stream<EventTable.Row> marked(Set<ClockMark> marks) {
        return sources.stream()
                .flatMap(
                        source ->
                                source.marks().stream()
                                        .filter(found -> marks.contains(found.mark()))
                                        .map(found -> found.in(source.table())));
    }

    private static long nanos(EventTable.Row row) {
        return row.chunk().nanos(row.index());
    }

    /// The last time that the host's clock stamped, or [EventChunk#UNDATED].
    long last() {
        var last = EventChunk.UNDATED;
        for (var table : rows) {
            for (var row = 0; row < table.size(); row++) {
                last = Math.max(last, table.nanos(row));
            }
        }
        return last;
    }
}
