package io.casebook.app;

import io.casebook.timeline.ClockMark;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
    List<ClockMark.Found> marks() {
        var marks = new ArrayList<ClockMark.Found>();
        for (var slice = 0; slice < slices.size(); slice++) {
            for (var found : slices.get(slice).marks()) {
                if (found.row() >= dropped.get(slice)) {
                    marks.add(new ClockMark.Found(found.mark(), tableRow(slice, found.row())));
                }
            }
        }
        return marks;
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

    private int tableRow(int slice, int row) {
        return firstRows.get(slice) + row - dropped.get(slice);
    }

    /// Receives hits.
    @FunctionalInterface
    interface HitSink {
        void hit(int selection, int row);
    }
}
