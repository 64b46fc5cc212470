package io.casebook.signature.scan;

import io.casebook.signature.language.MessagePattern;
import io.casebook.signature.language.Selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/// The search for those patterns that may stand in artifacts of one format: a short text that one
/// format needs does not slow the search in all others.
///
/// @param patterns numbers of the patterns that hold a text, by its number in the search; several
///     patterns may hold the same one, which is then compared once
record FormatSearch(LiteralSearch literals, int[][] patterns) {
    /// @param selectionOf number of the selection by pattern
    static FormatSearch of(
            String format,
            List<Selection.Messages> selections,
            List<MessagePattern> patterns,
            int[] selectionOf) {
        var holders = new LinkedHashMap<String, IntStream.Builder>();
        for (var pattern = 0; pattern < selectionOf.length; pattern++) {
            if (sees(selections.get(selectionOf[pattern]), format)) {
                holders.computeIfAbsent(patterns.get(pattern).literal(), _ -> IntStream.builder())
                        .add(pattern);
            }
        }
        return new FormatSearch(
                new LiteralSearch(List.copyOf(holders.keySet())),
                holders.values().stream().map(it -> it.build().toArray()).toArray(int[][]::new));
    }

    private static boolean sees(Selection.Messages selection, String format) {
        return selection.formats().isEmpty() || selection.formats().contains(format);
    }
}
