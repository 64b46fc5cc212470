package io.casebook.signature.scan;

import io.casebook.signature.language.MessagePattern;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

    /// Longer literals are found no faster.
    static final int LONGEST_WINDOW = 12;

    private static final int LEAST_HASH_BITS = 8;
    private static final int MOST_HASH_BITS = 16;

    /// How many places of the tables there are for each block, so that few share one.
    private static final int ROOM = 4;

    private static final VarHandle BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final Window[] NONE = new Window[0];

    private final int windowLength;
    private final int hashShift;
    private final byte[] shifts;
    private final Window[][] candidates;

    /// A literal, and how far before the end of its window it begins.
    record Window(SoughtText literal, int before) {
        /// Where the literal begins whose window ends at `last`.
        int start(int last) {
            return last - before;
        }
    }

    /// @param literals of at least four bytes
    LiteralSearch(List<SoughtText> literals) {
        windowLength =
                literals.stream()
                        .mapToInt(literal -> literal.bytes().length)
                        .reduce(LONGEST_WINDOW, Math::min);
        if (windowLength < BLOCK) {
            throw new IllegalArgumentException("a literal of less than " + BLOCK + " bytes");
        }
        hashShift = Integer.SIZE - hashBits(literals.size() * (windowLength - BLOCK + 1));
        shifts = new byte[1 << Integer.SIZE - hashShift];
        candidates = new Window[1 << Integer.SIZE - hashShift][];
        Arrays.fill(shifts, (byte) (windowLength - BLOCK + 1));
        Arrays.fill(candidates, NONE);
        literals.forEach(this::enter);
    }

    private static int hashBits(int blocks) {
        var bits = Integer.SIZE - Integer.numberOfLeadingZeros(blocks * ROOM);
        return Math.clamp(bits, LEAST_HASH_BITS, MOST_HASH_BITS);
    }

    private void enter(SoughtText literal) {
        var bytes = literal.bytes();
        var offset = RareWindow.of(bytes, windowLength);
        var end = offset + windowLength - 1;
        for (var last = offset + BLOCK - 1; last <= end; last++) {
            var block = block(bytes, last);
            shifts[block] = (byte) Math.min(shifts[block], end - last);
        }
        var block = block(bytes, end);
        candidates[block] = Arrays.copyOf(candidates[block], candidates[block].length + 1);
        candidates[block][candidates[block].length - 1] = new Window(literal, end);
    }

    /// A hash of the four bytes that end at `last`.
    private int block(byte[] bytes, int last) {
        return (int) BYTES.get(bytes, last - BLOCK + 1) * 0x9e3779b1 >>> hashShift;
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
    Window[] candidates(byte[] bytes, int last) {
        return candidates[block(bytes, last)];
    }

    /// The literals in `bytes[from, to)`, one as often as it is there.
    List<SoughtText> in(byte[] bytes, int from, int to) {
        var found = new ArrayList<SoughtText>();
        for (var at = next(bytes, first(from), to); at < to; at = next(bytes, at + 1, to)) {
            for (var window : candidates(bytes, at)) {
                var start = window.start(at);
                if (start >= from && window.literal().standsAt(bytes, start, to)) {
                    found.add(window.literal());
                }
            }
        }
        return found;
    }
}
