package io.casebook.history;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

import java.util.Arrays;

/// The numbers of one block ([Words#number]) while it is filled, kept as a Bloom filter: it tells
/// for certain that a number is not in the block, and else that it may be. Then the text is looked
/// at. Of numbers that are not in a block one in three hundred costs a look in vain.
final class BlockNumbers {
    private static final int BITS_PER_NUMBER = 12;
    private static final int PROBES = 6;

    private long[] hashes = new long[4096];
    private int count;

    void clear() {
        count = 0;
    }

    /// Adds the word that was found last.
    void add(Words words) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count++] = mixed(words.hash);
    }

    /// The filter as bytes.
    ///
    /// @param rows how many events the block has
    BytesRef encode(int rows) {
        var filter = new byte[Integer.BYTES + (count * BITS_PER_NUMBER + 7) / 8];
        for (var i = 0; i < Integer.BYTES; i++) {
            filter[i] = (byte) (rows >>> (8 * i));
        }
        for (var i = 0; i < count; i++) {
            for (var probe = 0; probe < PROBES; probe++) {
                var bit = bit(hashes[i], probe, 8L * (filter.length - Integer.BYTES));
                filter[Integer.BYTES + (bit >>> 3)] |= (byte) (1 << (bit & 7));
            }
        }
        return new BytesRef(filter);
    }

    /// How many events the block has.
    static int rows(BytesRef filter) {
        return new ByteArrayDataInput(filter.bytes, filter.offset, filter.length).readInt();
    }

    /// Whether a number may be in the block.
    ///
    /// @param hash of the number, see [#hash]
    static boolean mayHold(BytesRef filter, long hash) {
        var size = 8L * (filter.length - Integer.BYTES);
        for (var probe = 0; probe < PROBES; probe++) {
            var bit = size == 0 ? 0 : bit(hash, probe, size);
            var at = Integer.BYTES + (bit >>> 3);
            if (size == 0 || (filter.bytes[filter.offset + at] & (1 << (bit & 7))) == 0) {
                return false;
            }
        }
        return true;
    }

    /// What a filter knows of a number.
    static long hash(byte[] number, int length) {
        return mixed(Words.hash(number, length));
    }

    private static long mixed(long wordHash) {
        var hash = wordHash * 0x9e3779b97f4a7c15L;
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }

    /// Double hashing: both halves of the hash make all probes (Kirsch and Mitzenmacher, 2006).
    private static int bit(long hash, int probe, long size) {
        var mixed = (int) hash + probe * ((int) (hash >>> 32) | 1);
        return (int) ((Integer.toUnsignedLong(mixed) * size) >>> 32);
    }
}
