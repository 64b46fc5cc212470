package io.casebook.signature.scan;

import io.casebook.signature.language.MessagePattern;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The search for some of the patterns: of those that may stand in what is read.
///
/// @param starts short texts that begin the message; null where there are none
/// @param literals all others
record TextSearch(@Nullable StartSearch starts, LiteralSearch literals) {
    /// @param wanted numbers of the patterns to look for, ascending
    static TextSearch of(List<MessagePattern> patterns, IntStream wanted) {
        var numbers = wanted.boxed().toList();
        var starts =
                texts(
                        numbers.stream().filter(it -> isStart(patterns.get(it))).toList(),
                        it -> patterns.get(it).start());
        var literals =
                texts(
                        numbers.stream().filter(it -> !isStart(patterns.get(it))).toList(),
                        it -> patterns.get(it).literal());
        return new TextSearch(
                starts.isEmpty() ? null : new StartSearch(starts), new LiteralSearch(literals));
    }

    /// Whether a pattern is found by the start of the message: one with a longer text is found
    /// anyway, at no cost to the others.
    static boolean isStart(MessagePattern pattern) {
        return bytes(pattern.literal()) < LiteralSearch.LONGEST_WINDOW
                && bytes(pattern.start()) >= MessagePattern.SHORTEST_LITERAL;
    }

    /// Whether a pattern's text slows the search for all others of the same search.
    static boolean isShort(MessagePattern pattern) {
        return !isStart(pattern) && bytes(pattern.literal()) < LiteralSearch.LONGEST_WINDOW;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static List<SoughtText> texts(List<Integer> patterns, Function<Integer, String> text) {
        var holders = new LinkedHashMap<String, IntStream.Builder>();
        for (var pattern : patterns) {
            holders.computeIfAbsent(text.apply(pattern), _ -> IntStream.builder()).add(pattern);
        }
        return holders.entrySet().stream()
                .map(it -> SoughtText.of(it.getKey(), it.getValue().build().toArray()))
                .toList();
    }
}
