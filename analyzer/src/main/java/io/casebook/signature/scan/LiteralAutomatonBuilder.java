package io.casebook.signature.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Builds a [LiteralAutomaton]: a trie, failure links in breadth-first order folded into the
/// transitions, then renumbering.
final class LiteralAutomatonBuilder {
    private static final int NONE = -1;
    private static final int BYTES = 256;

    private final byte[] classes = new byte[BYTES];
    private final List<int[]> next = new ArrayList<>();
    private final List<int[]> found = new ArrayList<>();
    private int width = 1;

    /// The automaton of some literals; their numbers are their indexes.
    static LiteralAutomaton build(List<String> literals) {
        var builder = new LiteralAutomatonBuilder();
        var bytes = literals.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
        bytes.forEach(builder::classify);
        builder.newState();
        for (var number = 0; number < bytes.size(); number++) {
            builder.insert(bytes.get(number), number);
        }
        builder.link();
        return builder.renumbered();
    }

    private void classify(byte[] literal) {
        for (var one : literal) {
            var index = Byte.toUnsignedInt(one);
            if (classes[index] == 0) {
                if (width > Byte.MAX_VALUE) {
                    throw new IllegalArgumentException("literals of more than 127 byte values");
                }
                classes[index] = (byte) width++;
            }
        }
    }

    private int newState() {
        var row = new int[width];
        Arrays.fill(row, NONE);
        next.add(row);
        found.add(new int[0]);
        return next.size() - 1;
    }

    private void insert(byte[] literal, int number) {
        var state = 0;
        for (var one : literal) {
            var column = classes[Byte.toUnsignedInt(one)];
            if (next.get(state)[column] == NONE) {
                next.get(state)[column] = newState();
            }
            state = next.get(state)[column];
        }
        found.set(state, joined(found.get(state), new int[] {number}));
    }

    private static int[] joined(int[] some, int[] others) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(others)).toArray();
    }

    private void link() {
        var failure = new int[next.size()];
        var queue = new ArrayDeque<Integer>();
        queue.add(0);
        while (!queue.isEmpty()) {
            var state = queue.remove();
            for (var column = 0; column < width; column++) {
                var fallback = state == 0 ? 0 : next.get(failure[state])[column];
                var child = next.get(state)[column];
                if (child == NONE) {
                    next.get(state)[column] = fallback;
                } else {
                    failure[child] = fallback;
                    found.set(child, joined(found.get(child), found.get(fallback)));
                    queue.add(child);
                }
            }
        }
    }

    private LiteralAutomaton renumbered() {
        var order =
                IntStream.concat(
                                states().filter(state -> found.get(state).length == 0),
                                states().filter(state -> found.get(state).length > 0))
                        .toArray();
        var start = new int[order.length];
        for (var i = 0; i < order.length; i++) {
            start[order[i]] = i * width;
        }
        var table = new int[order.length * width];
        for (var state = 0; state < order.length; state++) {
            for (var column = 0; column < width; column++) {
                table[start[state] + column] = start[next.get(state)[column]];
            }
        }
        var ending = Arrays.stream(order).mapToObj(found::get).filter(one -> one.length > 0);
        var quiet = (int) states().filter(state -> found.get(state).length == 0).count();
        return new LiteralAutomaton(
                classes, table, quiet * width, width, ending.toArray(int[][]::new));
    }

    private IntStream states() {
        return IntStream.range(0, next.size());
    }
}
