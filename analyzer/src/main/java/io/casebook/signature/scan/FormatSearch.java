package io.casebook.signature.scan;

import io.casebook.signature.language.MessagePattern;
import io.casebook.signature.language.Selection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// The searches for what may stand in artifacts of one format, one for each writer: a text that
/// one format or one writer needs does not slow the search in all others. Shared by all threads.
final class FormatSearch {
    private final String format;
    private final List<Selection.Messages> selections;
    private final List<MessagePattern> patterns;
    private final int[] selectionOf;
    private final Writers writers;
    private final Map<Integer, TextSearch> searches = new ConcurrentHashMap<>();

    /// @param selectionOf number of the selection by pattern
    FormatSearch(
            String format,
            List<Selection.Messages> selections,
            List<MessagePattern> patterns,
            int[] selectionOf,
            Writers writers) {
        this.format = format;
        this.selections = selections;
        this.patterns = patterns;
        this.selectionOf = selectionOf;
        this.writers = writers;
    }

    /// The search for what a writer may write.
    ///
    /// @param writer see [Writers]
    TextSearch of(int writer) {
        return searches.computeIfAbsent(writer, this::made);
    }

    private TextSearch made(int writer) {
        var wanted =
                IntStream.range(0, selectionOf.length)
                        .filter(pattern -> sees(selections.get(selectionOf[pattern]), writer));
        return TextSearch.of(patterns, wanted);
    }

    private boolean sees(Selection.Messages selection, int writer) {
        return (selection.formats().isEmpty() || selection.formats().contains(format))
                && writers.mayWrite(writer, selection);
    }
}
