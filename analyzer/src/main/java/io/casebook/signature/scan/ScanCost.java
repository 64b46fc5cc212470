package io.casebook.signature.scan;

import io.casebook.model.RecordDraft;
import io.casebook.signature.language.MessagePattern;
import io.casebook.signature.language.Selection;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What looking for some selections costs on a sample of logs.
///
/// @param nanos for the whole sample, the least of several runs
/// @param looks how often one of their texts stood in the sample, so that a pattern was tried
/// @param hits how often a selection was found
/// @param shortest length in bytes of the shortest text that is looked for beyond the start of
///     messages: a short one makes the search slower for all messages, or for those of the writers
///     that its selection names; 0 where there is none
public record ScanCost(long nanos, long looks, long hits, int shortest) {
    private static final int RUNS = 15;

    /// Measures.
    ///
    /// @param lines of the sample, each a record without a header
    public static ScanCost of(List<Selection.Messages> selections, List<byte[]> lines) {
        var patterns = selections.stream().flatMap(it -> it.patterns().stream()).toList();
        var literals =
                new LiteralSearch(
                        patterns.stream().map(it -> SoughtText.of(it.literal())).toList());
        var looks =
                lines.stream().mapToLong(line -> literals.in(line, 0, line.length).size()).sum();
        var cursor = new SignatureScanner(inAnyFormat(selections)).newCursor();
        var hits = new long[1];
        var nanos = new long[RUNS];
        for (var run = 0; run < RUNS; run++) {
            hits[0] = 0;
            var start = System.nanoTime();
            scan(cursor, lines, hits);
            nanos[run] = System.nanoTime() - start;
        }
        return new ScanCost(
                Arrays.stream(nanos).min().orElse(0), looks, hits[0], shortest(patterns));
    }

    private static int shortest(List<MessagePattern> patterns) {
        return patterns.stream()
                .filter(pattern -> !TextSearch.isStart(pattern))
                .mapToInt(pattern -> SoughtText.of(pattern.literal()).bytes().length)
                .min()
                .orElse(0);
    }

    /// The lines of the sample are of no format.
    private static List<Selection.Messages> inAnyFormat(List<Selection.Messages> selections) {
        return selections.stream()
                .map(
                        it ->
                                new Selection.Messages(
                                        it.name(),
                                        it.patterns(),
                                        Set.of(),
                                        Set.of(),
                                        null,
                                        it.fields(),
                                        it.where()))
                .toList();
    }

    private static void scan(SignatureScanner.Cursor cursor, List<byte[]> lines, long[] hits) {
        var draft = new RecordDraft();
        for (var line : lines) {
            draft.clear(0).end = line.length;
            cursor.scan(line, draft, _ -> hits[0]++);
        }
    }
}
