package io.casebook.signature.scan;

import io.casebook.signature.language.MessagePattern;
import io.casebook.signature.language.Selection;

import java.util.List;
import java.util.stream.IntStream;

/// The search for those patterns that may stand in artifacts of one format: a short text that one
/// format needs does not slow the search in all others.
///
/// @param patterns number of the pattern by its number in the search
record FormatSearch(LiteralSearch literals, int[] patterns) {
    /// @param selectionOf number of the selection by pattern
    static FormatSearch of(
            String format,
            List<Selection.Messages> selections,
            List<MessagePattern> patterns,
            int[] selectionOf) {
        var own =
                IntStream.range(0, patterns.size())
                        .filter(pattern -> sees(selections.get(selectionOf[pattern]), format))
                        .toArray();
        var texts = IntStream.of(own).mapToObj(pattern -> patterns.get(pattern).literal()).toList();
        return new FormatSearch(new LiteralSearch(texts), own);
    }

    private static boolean sees(Selection.Messages selection, String format) {
        return selection.formats().isEmpty() || selection.formats().contains(format);
    }
}
