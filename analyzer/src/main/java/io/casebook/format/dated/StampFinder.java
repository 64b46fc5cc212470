package io.casebook.format.dated;

import static io.casebook.format.dated.ByteText.isBlank;

/// Finds the time of a line where a [Layout] has it.
final class StampFinder {
    private final Layout layout;
    private final byte[] glue;

    /// The time that was found last.
    final StampReader stamp = new StampReader();

    StampFinder(Layout layout) {
        this.layout = layout;
        glue = layout.glueBytes();
    }

    boolean leading() {
        return layout.leading();
    }

    int glueLength() {
        return glue.length;
    }

    /// Where the time in `bytes[from, to)` begins; -1 where the line has none in its place.
    int find(byte[] bytes, int from, int to) {
        if (layout.leading()) {
            return read(bytes, from, to);
        }
        var end = Math.min(to, from + Layout.LOOKED_AT);
        var words = 0;
        for (var at = from + 1; at < end && words <= Layout.MOST_WORDS; at++) {
            if (isBlank(bytes[at - 1]) && !isBlank(bytes[at])) {
                words++;
                var found = read(bytes, at, to);
                if (found >= 0) {
                    return found;
                }
            }
        }
        return -1;
    }

    private int read(byte[] bytes, int word, int to) {
        var at = word + glue.length;
        var found =
                at < to
                        && ByteText.startsWith(bytes, word, to, glue)
                        && stamp.read(bytes, at, to, layout.order())
                        && stamp.notation == layout.notation();
        return found ? at : -1;
    }
}
