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
    private static final VarHandle TAILS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /// No literal.
    static final int NONE = -1;

    private final int windowLength;
    private final int hashShift;
    private final byte[] shifts;
    private final SoughtText[] literals;

    /// How far before the end of its window each literal begins.
    private final int[] before;

    /// The last bytes of each window, as [#tail] has them: most mistaken looks end here.
    private final long[] tails;

    private final int tailShift;

    /// The literals by the last four bytes of their windows: the first of a slot, and of each the
    /// one that follows there.
    private final int[] firsts;

    private final int[] following;

    /// @param sought of at least four bytes
    LiteralSearch(List<SoughtText> sought) {
        windowLength =
                sought.stream()
                        .mapToInt(literal -> literal.bytes().length)
                        .reduce(LONGEST_WINDOW, Math::min);
        if (windowLength < BLOCK) {
            throw new IllegalArgumentException("a literal of less than " + BLOCK + " bytes");
        }
        hashShift = Integer.SIZE - hashBits(sought.size() * (windowLength - BLOCK + 1));
        shifts = new byte[1 << Integer.SIZE - hashShift];
        Arrays.fill(shifts, (byte) (windowLength - BLOCK + 1));
        literals = sought.toArray(SoughtText[]::new);
        before = new int[literals.length];
        tails = new long[literals.length];
        tailShift = Long.SIZE - Byte.SIZE * Math.min(windowLength, Long.BYTES);
        firsts = new int[1 << hashBits(literals.length)];
        following = new int[literals.length];
        Arrays.fill(firsts, NONE);
        for (var number = literals.length - 1; number >= 0; number--) {
            enter(number);
        }
    }

    private static int hashBits(int blocks) {
        var bits = Integer.SIZE - Integer.numberOfLeadingZeros(blocks * ROOM);
        return Math.clamp(bits, LEAST_HASH_BITS, MOST_HASH_BITS);
    }

    private void enter(int number) {
        var bytes = literals[number].bytes();
        var offset = RareWindow.of(bytes, windowLength);
        var end = offset + windowLength - 1;
        for (var last = offset + BLOCK - 1; last <= end; last++) {
            var block = block(bytes, last);
            shifts[block] = (byte) Math.min(shifts[block], end - last);
        }
        before[number] = end;
        tails[number] = tail(bytes, end);
        var slot = slot(bytes, end);
        following[number] = firsts[slot];
        firsts[slot] = number;
    }

    private int slot(byte[] bytes, int last) {
        return block(bytes, last) & firsts.length - 1;
    }

    /// The last eight bytes that end at `last`, or as many as a window has.
    private long tail(byte[] bytes, int last) {
        if (last >= Long.BYTES - 1) {
            return (long) TAILS.get(bytes, last - Long.BYTES + 1) << tailShift;
        }
        var tail = 0L;
        for (var at = 0; at <= last; at++) {
            tail = tail << Byte.SIZE | bytes[at] & 0xff;
        }
        return tail << tailShift;
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

    /// A literal whose window seems to end at `last`; [#NONE] where there is none.
    int candidate(byte[] bytes, int last) {
        return candidate(firsts[slot(bytes, last)], tail(bytes, last));
    }

    /// The next one after another of the same place.
    int candidateAfter(int candidate, byte[] bytes, int last) {
        return candidate(following[candidate], tail(bytes, last));
    }

    private int candidate(int from, long tail) {
        var candidate = from;
        while (candidate != NONE && tails[candidate] != tail) {
            candidate = following[candidate];
        }
        return candidate;
    }

    /// Where a literal begins whose window ends at `last`.
    int start(int candidate, int last) {
        return last - before[candidate];
    }

    SoughtText literal(int candidate) {
        return literals[candidate];
    }

    /// The literals in `bytes[from, to)`, one as often as it is there.
    List<SoughtText> in(byte[] bytes, int from, int to) {
        var found = new ArrayList<SoughtText>();
        for (var at = next(bytes, first(from), to); at < to; at = next(bytes, at + 1, to)) {
            for (var it = candidate(bytes, at); it != NONE; it = candidateAfter(it, bytes, at)) {
                if (start(it, at) >= from && literals[it].standsAt(bytes, start(it, at), to)) {
                    found.add(literals[it]);
                }
            }
        }
        return found;
    }
}
