package io.casebook.app;

import io.casebook.timeline.ClockMark;
import io.casebook.timeline.ClockMarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// What was noted of a table's records while they were parsed.
///
/// @param slices one for each slice
/// @param dropped for each slice, how many of its first rows are not in the table
/// @param firstRows for each slice, the row of the table at which its own rows start
record TableNotes(List<SliceNotes> slices, List<Integer> dropped, List<Integer> firstRows) {
    static TableNotes of(ReadArtifact artifact) {
        var parsed = Objects.requireNonNull(artifact.parsed());
        var firstRows = new ArrayList<Integer>();
        for (var i = 0; i < artifact.slices().size(); i++) {
            firstRows.add(parsed.table().firstRow(i));
        }
        return new TableNotes(artifact.slices(), parsed.dropped(), firstRows);
    }

    /// Rows of the table that tell about a clock.
    ClockMarks marks() {
        var all = new ClockMarks();
        for (var slice = 0; slice < slices.size(); slice++) {
            var marks = slices.get(slice).marks();
            for (var i = 0; i < marks.size(); i++) {
                if (marks.row(i) >= dropped.get(slice)) {
                    all.add(marks.get(i).mark(), tableRow(slice, marks.row(i)));
                }
            }
        }
        return all;
    }

    /// Rows of the table with which a kernel begins to speak, ascending.
    int[] kernelBanners() {
        return marks().stream()
                .filter(it -> it.mark() == ClockMark.KERNEL_BANNER)
                .mapToInt(ClockMark.Found::row)
                .toArray();
    }

    /// Hands on each hit of a signature's selection.
    void hits(HitSink sink) {
        for (var slice = 0; slice < slices.size(); slice++) {
            var notes = slices.get(slice);
            for (var hit = 0; hit < notes.hits(); hit++) {
                if (notes.row(hit) >= dropped.get(slice)) {
                    sink.hit(notes.selection(hit), tableRow(slice, notes.row(hit)));
                }
            }
        }
    }

    /// Rows of the table that may be the beginning of a crash's report, ascending.
    int[] crashRows() {
        return IntStream.range(0, slices.size())
                .flatMap(
                        slice ->
                                slices.get(slice)
                                        .crashRows()
                                        .filter(row -> row >= dropped.get(slice))
                                        .map(row -> tableRow(slice, row)))
                .toArray();
    }

    private int tableRow(int slice, int row) {
        return firstRows.get(slice) + row - dropped.get(slice);
    }

    /// Receives hits.
    @FunctionalInterface
    interface HitSink {
        void hit(int selection, int row);
    }
}
