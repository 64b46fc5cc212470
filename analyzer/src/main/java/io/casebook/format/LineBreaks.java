package io.casebook.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds and counts line breaks, eight bytes at a time.
///
/// A byte of `word ^ BREAKS` is zero where the word has a line break. Subtracting one from each
/// byte then borrows into its highest bit; bytes whose highest bit was set before are masked out
/// (the classic test for a zero byte in a word). The lowest hit is always true, which finding
/// needs; counting uses the exact form without borrows between bytes.
final class LineBreaks {
    private static final VarHandle WORDS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long BREAKS = '\n' * ONES;

    private LineBreaks() {}

    /// The index of the first line break in `bytes[from, end)`; `end` when there is none.
    static int next(byte[] bytes, int from, int end) {
        var at = from;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            var word = (long) WORDS.get(bytes, at) ^ BREAKS;
            var found = word - ONES & ~word & HIGH_BITS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /// How many line breaks there are in `bytes[from, end)`.
    static int count(byte[] bytes, int from, int end) {
        var count = 0;
        var at = from;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            var word = (long) WORDS.get(bytes, at) ^ BREAKS;
            var nonZero = (word & ~HIGH_BITS) + ~HIGH_BITS | word;
            count += Long.bitCount(~nonZero & HIGH_BITS);
        }
        for (; at < end; at++) {
            count += bytes[at] == '\n' ? 1 : 0;
        }
        return count;
    }
}
