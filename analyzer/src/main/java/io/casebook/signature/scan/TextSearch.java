package io.casebook.signature.scan;

import io.casebook.signature.language.MessagePattern;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/// The search for some of the patterns: of those that may stand in what is read.
///
/// @param patterns numbers of the patterns that hold a text, by its number in the search; several
///     patterns may hold the same one, which is then compared once
record TextSearch(LiteralSearch literals, int[][] patterns) {
    /// @param wanted numbers of the patterns to look for, ascending
    static TextSearch of(List<MessagePattern> patterns, IntStream wanted) {
        var holders = new LinkedHashMap<String, IntStream.Builder>();
        wanted.forEach(
                pattern ->
                        holders.computeIfAbsent(
                                        patterns.get(pattern).literal(), _ -> IntStream.builder())
                                .add(pattern));
        return new TextSearch(
                new LiteralSearch(List.copyOf(holders.keySet())),
                holders.values().stream().map(it -> it.build().toArray()).toArray(int[][]::new));
    }
}
