package io.casebook.format;

import io.casebook.model.ArtifactText;

import java.util.ArrayList;
import java.util.List;

/// A part of an artifact's text that one thread parses; see [Slice] for what the two ends mean.
///
/// @param first whether the text starts here
/// @param last whether the text ends at `hardEnd`
public record SliceRange(long from, long softEnd, long hardEnd, boolean first, boolean last) {
    /// Bytes of a slice, about: small enough to stay in the processor's cache while it is worked
    /// on.
    public static final int SIZE = 4 << 20;

    /// Bytes of a slice of a text that should be read in one piece, where it is not immense.
    public static final int LARGEST = 64 << 20;

    /// So far a parser may read over the soft end to finish a record.
    private static final int OVERRUN = 256 << 10;

    /// A slice without a line break in its last part is cut within the line.
    private static final int LONGEST_SEARCH = 1 << 20;

    private static final int WINDOW = 1 << 13;

    /// The part that is left when all before this place is done.
    SliceRange startingAt(long place) {
        return new SliceRange(place, softEnd, hardEnd, first && place == from, last);
    }

    /// Cuts a text at line breaks into slices of about `size` bytes.
    public static List<SliceRange> of(ArtifactText text, int size) {
        var slices = new ArrayList<SliceRange>();
        var from = 0L;
        do {
            var end = cut(text, from + size);
            var atLine = end.atLine() || end.position() == text.size();
            var hardEnd = atLine ? cut(text, end.position() + OVERRUN).position() : end.position();
            slices.add(
                    new SliceRange(
                            from, end.position(), hardEnd, from == 0, hardEnd == text.size()));
            from = end.position();
        } while (from < text.size());
        return slices;
    }

    private static Cut cut(ArtifactText text, long wanted) {
        var window = new byte[WINDOW];
        for (var at = wanted; at < Math.min(text.size(), wanted + LONGEST_SEARCH); at += WINDOW) {
            var length = (int) Math.min(WINDOW, text.size() - at);
            text.copy(at, window, 0, length);
            for (var i = 0; i < length; i++) {
                if (window[i] == '\n') {
                    return new Cut(at + i + 1, true);
                }
            }
        }
        return new Cut(Math.min(text.size(), wanted + LONGEST_SEARCH), false);
    }

    private record Cut(long position, boolean atLine) {}
}
