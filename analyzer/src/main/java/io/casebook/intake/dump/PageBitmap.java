package io.casebook.intake.dump;

import java.io.IOException;
import java.util.Arrays;

/// Which pages a compressed dump holds: a bit for each page of the machine. The descriptors of
/// those it holds follow one another, so a page's is found by counting the bits before it.
final class PageBitmap {
    private static final int CHUNK = 1 << 16;

    private final DumpBytes dump;
    private final long start;
    private final long pages;

    /// Bits before each chunk, as far as they were counted.
    private final long[] before;

    private final byte[] chunk = new byte[CHUNK];
    private int counted;
    private int current = -1;

    /// @param start where it stands in the dump
    /// @param bytes its length
    PageBitmap(DumpBytes dump, long start, long bytes) {
        this.dump = dump;
        this.start = start;
        pages = bytes * Byte.SIZE;
        before = new long[(int) (bytes / CHUNK) + 2];
    }

    /// How many pages of the dump come before this one; -1 where it does not hold it.
    long rank(long page) throws IOException {
        if (page < 0 || page >= pages) {
            return -1;
        }
        var index = (int) (page / Byte.SIZE / CHUNK);
        while (counted < index) {
            load(counted);
            before[counted + 1] = before[counted] + bits(CHUNK);
            counted++;
        }
        load(index);
        var octet = (int) (page / Byte.SIZE % CHUNK);
        var bit = 1 << (page % Byte.SIZE);
        return (chunk[octet] & bit) == 0
                ? -1
                : before[index] + bits(octet) + Integer.bitCount(chunk[octet] & (bit - 1));
    }

    private void load(int index) throws IOException {
        if (index != current) {
            var count = dump.read(start + (long) index * CHUNK, chunk, CHUNK);
            Arrays.fill(chunk, Math.max(count, 0), CHUNK, (byte) 0);
            current = index;
        }
    }

    private long bits(int octets) {
        var count = 0L;
        for (var i = 0; i < octets; i++) {
            count += Integer.bitCount(chunk[i] & 0xff);
        }
        return count;
    }
}
