package io.casebook.signature.scan;

import io.casebook.signature.language.MessagePattern;
import io.casebook.signature.language.Selection;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The searches for what may stand in artifacts of one format: a text that one format needs does
/// not slow the search in all others. A writer of many texts, or of short ones, has a search of its
/// own, all others share one: the tables of a search for each would drive each other, and the
/// parser, out of the processor's near cache. Shared by all threads.
final class FormatSearch {
    /// A writer of more texts has a search of its own.
    private static final int MOST_SHARED = 100;

    private final String format;
    private final List<Selection.Messages> selections;
    private final List<MessagePattern> patterns;
    private final int[] selectionOf;
    private final Writers writers;
    private final Map<Integer, TextSearch> searches = new ConcurrentHashMap<>();
    private final Map<Integer, Boolean> sharing = new ConcurrentHashMap<>();

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

    /// A search for what a writer may write, and for what others may that share it.
    ///
    /// @param writer see [Writers]
    TextSearch of(int writer) {
        return searches.computeIfAbsent(shares(writer) ? Writers.OTHER : writer, this::made);
    }

    private TextSearch made(int writer) {
        return TextSearch.of(patterns, seen(it -> seeks(writer, it)));
    }

    /// Whether a search has to look for what a selection wants.
    private boolean seeks(int writer, Selection.Messages selection) {
        return writers.mayWrite(writer, selection)
                || (writer == Writers.OTHER && writers.named(selection).anyMatch(this::shares));
    }

    private boolean shares(int writer) {
        return sharing.computeIfAbsent(writer, this::hasFewTexts);
    }

    private boolean hasFewTexts(int writer) {
        var own = seen(it -> writers.named(it).anyMatch(named -> named == writer)).toArray();
        return own.length <= MOST_SHARED
                && Arrays.stream(own).noneMatch(it -> TextSearch.isShort(patterns.get(it)));
    }

    /// Patterns of selections that look at the format.
    private IntStream seen(Predicate<Selection.Messages> wanted) {
        return IntStream.range(0, selectionOf.length)
                .filter(pattern -> isOfFormat(selections.get(selectionOf[pattern])))
                .filter(pattern -> wanted.test(selections.get(selectionOf[pattern])));
    }

    private boolean isOfFormat(Selection.Messages selection) {
        return selection.formats().isEmpty() || selection.formats().contains(format);
    }
}
