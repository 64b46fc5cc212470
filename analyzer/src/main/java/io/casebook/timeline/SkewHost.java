package io.casebook.timeline;

import io.casebook.model.EventChunk;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/// A host with the logs that its own clock stamped.
///
/// @param rows of each source, in the same order
record SkewHost(String name, List<TableSource> sources, List<SkewRows> rows) {
    /// The debugger stamps what it analyses.
    private static final Set<String> STAMPED_ELSEWHERE = Set.of("windbg-analysis");

    static SkewHost of(String name, UploadEvidence evidence) {
        var own =
                evidence.of(name).stream()
                        .filter(source -> !STAMPED_ELSEWHERE.contains(source.table().format()))
                        .toList();
        return new SkewHost(
                name, own, own.stream().map(source -> new SkewRows(source.table())).toList());
    }

    /// Whether there is any message with one of these marks.
    boolean has(Set<ClockMark> marks) {
        return sources.stream()
                .anyMatch(
                        source -> source.marks().stream().anyMatch(m -> marks.contains(m.mark())));
    }

    /// When messages with these marks were written, by the host's clock; dated ones only.
    LongStream times(Set<ClockMark> marks) {
        return sources.stream()
                .flatMapToLong(
                        source ->
                                source.marks().stream()
                                        .filter(found -> marks.contains(found.mark()))
                                        .map(found -> found.in(source.table()))
                                        .mapToLong(row -> row.chunk().nanos(row.index())))
                .filter(nanos -> nanos != EventChunk.UNDATED);
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
