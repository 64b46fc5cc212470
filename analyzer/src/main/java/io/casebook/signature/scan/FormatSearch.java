package io.casebook.signature.scan;

import io.casebook.signature.language.MessagePattern;
import io.casebook.signature.language.Selection;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// The searches for what may stand in artifacts of one format: a text that one format needs does
/// not slow the search in all others. A writer of many texts, or of short ones, has a search of its
/// own, all others share one: the tables of a search for each would drive each other, and the
/// parser, out of the processor's near cache. Shared by all threads.
final class FormatSearch {
    /// A writer of more patterns has a search of its own.
    private static final int MOST_SHARED = 100;

    private final String format;
    private final List<Selection.Messages> selections;
    private final List<MessagePattern> patterns;
    private final int[] selectionOf;
    private final Writers writers;
    private final Map<Integer, TextSearch> searches = new ConcurrentHashMap<>();

    /// The writers that have a search of their own.
    private final BitSet alone;

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
        alone = writersAlone();
    }

    /// A search for what a writer may write, and for what others may that share it.
    ///
    /// @param writer see [Writers]
    TextSearch of(int writer) {
        return searches.computeIfAbsent(shares(writer) ? Writers.OTHER : writer, this::made);
    }

    private TextSearch made(int writer) {
        var wanted =
                IntStream.range(0, selectionOf.length)
                        .filter(pattern -> seeks(writer, selections.get(selectionOf[pattern])));
        return TextSearch.of(patterns, wanted);
    }

    /// Whether a search has to look for what a selection wants.
    private boolean seeks(int writer, Selection.Messages selection) {
        return isOfFormat(selection)
                && (writers.mayWrite(writer, selection)
                        || (writer == Writers.OTHER
                                && writers.named(selection).anyMatch(this::shares)));
    }

    private boolean shares(int writer) {
        return !alone.get(writer);
    }

    private BitSet writersAlone() {
        var result = new BitSet();
        var own = new int[writers.size()];
        for (var number = 0; number < selectionOf.length; number++) {
            var selection = selections.get(selectionOf[number]);
            if (isOfFormat(selection)) {
                var isShort = TextSearch.isShort(patterns.get(number));
                writers.named(selection)
                        .filter(writer -> ++own[writer] > MOST_SHARED || isShort)
                        .forEach(result::set);
            }
        }
        return result;
    }

    private boolean isOfFormat(Selection.Messages selection) {
        return selection.formats().isEmpty() || selection.formats().contains(format);
    }
}
