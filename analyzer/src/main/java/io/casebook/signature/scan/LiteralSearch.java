package io.casebook.signature.scan;

import io.casebook.signature.language.MessagePattern;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds many literals in one pass (Wu and Manber, 1994). Of each literal a part of
/// [#windowLength] bytes is looked for, that which is least like ordinary text: the last four
/// bytes of a window say how far the next place is at which one can end, mostly several bytes
/// on, so that not even every byte of a message is looked at. The tables fit the processor's
/// near caches however many literals there are.
///
/// Immutable; shared by all threads.
final class LiteralSearch {
    private static final int BLOCK = MessagePattern.SHORTEST_LITERAL;
    private static final int LONGEST_WINDOW = 12;
    private static final int HASH_BITS = 16;
    private static final VarHandle BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int[] NONE = new int[0];

    private final int windowLength;
    private final byte[] shifts = new byte[1 << HASH_BITS];
    private final int[][] candidates = new int[1 << HASH_BITS][];
    private final byte[][] literals;

    /// Where the window of each literal begins in it.
    private final int[] offsets;

    /// @param literals of at least four bytes; their numbers are their indexes
    LiteralSearch(List<String> literals) {
        this.literals =
                literals.stream()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new);
        windowLength =
                Arrays.stream(this.literals)
                        .mapToInt(literal -> literal.length)
                        .reduce(LONGEST_WINDOW, Math::min);
        if (windowLength < BLOCK) {
            throw new IllegalArgumentException("a literal of less than " + BLOCK + " bytes");
        }
        offsets = new int[this.literals.length];
        Arrays.fill(shifts, (byte) (windowLength - BLOCK + 1));
        Arrays.fill(candidates, NONE);
        for (var number = 0; number < this.literals.length; number++) {
            offsets[number] = RareWindow.of(this.literals[number], windowLength, BLOCK);
            enter(number);
        }
    }

    private void enter(int number) {
        var literal = literals[number];
        var end = offsets[number] + windowLength - 1;
        for (var last = offsets[number] + BLOCK - 1; last <= end; last++) {
            var block = block(literal, last);
            shifts[block] = (byte) Math.min(shifts[block], end - last);
        }
        var block = block(literal, end);
        candidates[block] = Arrays.copyOf(candidates[block], candidates[block].length + 1);
        candidates[block][candidates[block].length - 1] = number;
    }

    /// A hash of the four bytes that end at `last`.
    private static int block(byte[] bytes, int last) {
        return (int) BYTES.get(bytes, last - BLOCK + 1) * 0x9e3779b1 >>> (Integer.SIZE - HASH_BITS);
    }

    /// The last byte of the first window; see [#next].
    int first(int from) {
        return from + windowLength - 1;
    }

    /// The next place, `last` or later, at which the window of a literal may end; `to` or more
    /// where there is none before `to`.
    int next(byte[] bytes, int last, int to) {
        var table = shifts; // a local, as the loop then reads no fields
        var at = last;
        while (at < to) {
            var shift = table[block(bytes, at)];
            if (shift == 0) {
                return at;
            }
            at += shift;
        }
        return at;
    }

    /// The literals whose window may end at `last`.
    int[] candidates(byte[] bytes, int last) {
        return candidates[block(bytes, last)];
    }

    /// Whether a literal stands in `bytes[from, to)` where its window ends at `last`.
    boolean stands(int literal, byte[] bytes, int last, int from, int to) {
        var start = last - windowLength + 1 - offsets[literal];
        return start >= from && PlaceholderSpan.standsAt(literals[literal], bytes, start, to);
    }

    /// The literals in `bytes[from, to)`, one as often as it is there.
    List<Integer> in(byte[] bytes, int from, int to) {
        var found = new ArrayList<Integer>();
        for (var at = next(bytes, first(from), to); at < to; at = next(bytes, at + 1, to)) {
            for (var literal : candidates(bytes, at)) {
                if (stands(literal, bytes, at, from, to)) {
                    found.add(literal);
                }
            }
        }
        return found;
    }
}
