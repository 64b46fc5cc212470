package io.casebook.signature.scan;

import io.casebook.signature.language.MessagePattern;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Finds many literals in one pass. Of each literal a window is looked for, the part of some length
/// that is least like ordinary text. Of a message only every fifth gram, eight bytes that follow
/// each other, is looked at (less where a short literal is sought): a window is so long that one
/// of these lies in it, and only one, wherever it stands. A Bloom filter whose bits of one gram lie
/// in one word (Putze, Sanders and Singler, 2009, "Cache-, Hash- and Space-Efficient Bloom
/// Filters") tells of nearly all grams that they are of no window. It is small, and no look at it
/// waits for the one before.
///
/// Immutable; shared by all threads.
final class LiteralSearch {
    /// Longer literals are found no faster.
    static final int LONGEST_WINDOW = 12;

    private static final int LONGEST_STEP = 5;
    private static final int SHORTEST_GRAM = MessagePattern.SHORTEST_LITERAL;

    /// Grams for each word of the filter, at most: one in sixty to two hundred others is taken for
    /// one of them.
    private static final int GRAMS_IN_WORD = 4;

    private static final int LEAST_BITS = 4;
    private static final VarHandle BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int windowLength;
    private final int gramLength;
    private final int step;

    /// How many bits of eight bytes are not of the gram that ends with them.
    private final int gramShift;

    private final long[] filter;
    private final int filterShift;

    /// The grams of all windows by their hash, the first of each slot.
    private final @Nullable SoughtGram[] grams;

    private final int slotShift;

    /// @param sought of at least four bytes
    LiteralSearch(List<SoughtText> sought) {
        windowLength =
                sought.stream()
                        .mapToInt(literal -> literal.bytes().length)
                        .reduce(LONGEST_WINDOW, Math::min);
        if (windowLength < SHORTEST_GRAM) {
            throw new IllegalArgumentException(
                    "a literal of less than " + SHORTEST_GRAM + " bytes");
        }
        // of short windows short grams are looked at, and of the shortest ones more of them
        gramLength = Math.max(SHORTEST_GRAM, windowLength - LONGEST_STEP + 1);
        step = windowLength - gramLength + 1;
        gramShift = Long.SIZE - Byte.SIZE * gramLength;
        var count = sought.size() * step;
        filterShift = Long.SIZE - bits(count / GRAMS_IN_WORD);
        filter = new long[1 << Long.SIZE - filterShift];
        slotShift = Long.SIZE - bits(count);
        grams = new SoughtGram[1 << Long.SIZE - slotShift];
        for (var literal : sought.reversed()) { // the first of a slot is the last that is entered
            enter(literal);
        }
    }

    /// Bits that number more places than there are.
    private static int bits(int count) {
        return Math.max(LEAST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(count));
    }

    private void enter(SoughtText literal) {
        var first = RareWindow.of(literal.bytes(), windowLength) + gramLength - 1;
        // ascending, as the last is found first: in what overlaps itself that is the first place
        for (var last = first; last < first + step; last++) {
            enter(literal, last);
        }
    }

    private void enter(SoughtText literal, int last) {
        var gram = gram(literal.bytes(), last);
        var hash = hash(gram);
        var slot = (int) (hash >>> slotShift);
        grams[slot] = new SoughtGram(gram, last, literal, grams[slot]);
        filter[(int) (hash >>> filterShift)] |= mask(hash);
    }

    /// The gram that ends at `last`.
    private long gram(byte[] bytes, int last) {
        if (last >= Long.BYTES - 1) {
            return (long) BYTES.get(bytes, last - Long.BYTES + 1) >>> gramShift;
        }
        var gram = 0L;
        for (var at = last; at > last - gramLength; at--) {
            gram = gram << Byte.SIZE | bytes[at] & 0xff;
        }
        return gram;
    }

    private static long hash(long gram) {
        return gram * 0x9e3779b97f4a7c15L;
    }

    /// Two bits of a word: of a distance, a shift looks at the last six bits only.
    private static long mask(long hash) {
        return 1L << (hash >>> 40) | 1L << (hash >>> 34);
    }

    /// The last byte of the first gram to look at; see [#next].
    int first(int from) {
        return from + gramLength - 1;
    }

    /// The last byte of the gram to look at after the one that ends at `last`.
    int after(int last) {
        return last + step;
    }

    /// The next place, `last` or some steps later, at which a gram seems to end that is looked for;
    /// `to` or more where there is none before `to`.
    int next(byte[] bytes, int last, int to) {
        var words = filter; // a local, as the loop then reads no fields
        var at = last;
        while (at < to) {
            var hash = hash(gram(bytes, at));
            var mask = mask(hash);
            if ((words[(int) (hash >>> filterShift)] & mask) == mask) {
                return at;
            }
            at += step;
        }
        return at;
    }

    /// The first text one of whose grams ends at `last`; null where there is none.
    @Nullable SoughtGram candidate(byte[] bytes, int last) {
        var gram = gram(bytes, last);
        return SoughtGram.firstOf(grams[(int) (hash(gram) >>> slotShift)], gram);
    }

    /// The literals in `bytes[from, to)`, one as often as it is there.
    List<SoughtText> in(byte[] bytes, int from, int to) {
        var found = new ArrayList<SoughtText>();
        for (var at = next(bytes, first(from), to); at < to; at = next(bytes, after(at), to)) {
            for (var it = candidate(bytes, at); it != null; it = it.same()) {
                if (it.standsIn(bytes, from, at, to)) {
                    found.add(it.text());
                }
            }
        }
        return found;
    }
}
