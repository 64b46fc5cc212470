package io.casebook.format.dated;

import java.nio.charset.StandardCharsets;

/// Where and how a log writes its times.
///
/// @param leading whether a time begins its line; else words stand before it, which may vary
/// @param glue what the word with the time begins with, mostly nothing or a bracket, one character
///     a byte
record Layout(
        Notation notation, boolean leading, String glue, DayOrder order, LevelStyle levelStyle) {
    /// Words that may stand before a time.
    static final int MOST_WORDS = 4;

    /// So far a time is looked for.
    static final int LOOKED_AT = 160;

    byte[] glueBytes() {
        return glue.getBytes(StandardCharsets.ISO_8859_1);
    }

    Layout with(DayOrder newOrder, LevelStyle newStyle) {
        return new Layout(notation, leading, glue, newOrder, newStyle);
    }
}
