package io.casebook.signature.scan;

import io.casebook.signature.language.MessagePattern;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The search for some of the patterns: of those that may stand in what is read.
///
/// @param starts patterns whose texts are short, but begin the message
/// @param literals all others
record TextSearch(Holders<StartSearch> starts, Holders<LiteralSearch> literals) {
    /// @param wanted numbers of the patterns to look for, ascending
    static TextSearch of(List<MessagePattern> patterns, IntStream wanted) {
        var numbers = wanted.boxed().toList();
        return new TextSearch(
                Holders.of(
                        numbers.stream().filter(it -> beginsMessage(patterns.get(it))).toList(),
                        it -> patterns.get(it).start(),
                        StartSearch::new),
                Holders.of(
                        numbers.stream().filter(it -> !beginsMessage(patterns.get(it))).toList(),
                        it -> patterns.get(it).literal(),
                        LiteralSearch::new));
    }

    /// Whether a pattern is found by the start of the message: one with a longer text is found
    /// anyway, at no cost to the others.
    static boolean beginsMessage(MessagePattern pattern) {
        return bytes(pattern.literal()) < LiteralSearch.LONGEST_WINDOW
                && bytes(pattern.start()) >= MessagePattern.SHORTEST_LITERAL;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// A search for texts.
    ///
    /// @param patterns numbers of the patterns that hold a text, by its number in the search;
    ///     several patterns may hold the same one, which is then compared once
    record Holders<S>(S search, int[][] patterns) {
        private static <S> Holders<S> of(
                List<Integer> patterns,
                Function<Integer, String> text,
                Function<List<String>, S> search) {
            var holders = new LinkedHashMap<String, IntStream.Builder>();
            for (var pattern : patterns) {
                holders.computeIfAbsent(text.apply(pattern), _ -> IntStream.builder()).add(pattern);
            }
            return new Holders<>(
                    search.apply(List.copyOf(holders.keySet())),
                    holders.values().stream()
                            .map(it -> it.build().toArray())
                            .toArray(int[][]::new));
        }
    }
}
