package io.casebook.format;

import io.casebook.model.Crash;
import io.casebook.model.Diagnostic;
import io.casebook.model.EventChunk;
import io.casebook.model.Fact;

import java.util.List;

/// What the parser made of one slice. Offsets are the artifact's; lines count from 0 at the slice's
/// start.
///
/// @param lines line breaks between the slice's start and its soft end
/// @param end one past the last byte of the last record
/// @param hostNames the names under which the writing machine goes, as the text states them
public record SliceResult(
        SliceRange range,
        EventChunk chunk,
        long lines,
        long end,
        List<Fact> facts,
        Samples samples,
        List<Crash> crashes,
        List<String> hostNames,
        List<Diagnostic> diagnostics) {

    /// How many of the first rows start before a place up to which all is covered.
    int covered(long end) {
        var row = 0;
        while (row < chunk.size() && chunk.offset(row) < end) {
            row++;
        }
        return row;
    }

    /// Whether a row starts before this place and ends after it, within the slice's own part.
    boolean isTornAt(long place) {
        var last = covered(place) - 1;
        return last >= 0
                && place < range.softEnd()
                && chunk.offset(last) + chunk.length(last) > place;
    }

    /// The end of what is covered with this slice, when all before `end` was covered without it.
    long endAfter(long end) {
        return covered(end) < chunk.size() ? this.end : end;
    }
}
