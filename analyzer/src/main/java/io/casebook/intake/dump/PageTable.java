package io.casebook.intake.dump;

import java.io.IOException;
import java.nio.ByteOrder;

/// The kernel's own page tables: x86-64 (Intel SDM volume 3, 4.5) and arm64 (Arm ARM, D8.3).
///
/// @param root physical address of the topmost table
/// @param pageBits 12 for pages of 4 KiB
/// @param addressBits of a virtual address
/// @param address the bits of an entry that are an address
record PageTable(
        PhysicalMemory memory,
        boolean arm,
        long root,
        int pageBits,
        int addressBits,
        long address) {
    private static final int ENTRY = 8;

    private int tableBits() {
        return pageBits - 3;
    }

    /// The physical address; -1 where the kernel maps none.
    long physical(long virtual) throws IOException {
        var table = root;
        var levels = (addressBits - pageBits + tableBits() - 1) / tableBits();
        for (var level = levels - 1; level >= 0; level--) {
            var shift = pageBits + level * tableBits();
            var width = Math.min(tableBits(), addressBits - shift);
            var index = virtual >>> shift & (1L << width) - 1;
            var entry = entry(table + index * ENTRY);
            if ((entry & 1) == 0) {
                return -1;
            }
            var within = (1L << shift) - 1;
            if (level == 0 || isLeaf(entry, level)) {
                return entry & address & ~within | virtual & within;
            }
            table = entry & address & -(1L << pageBits);
        }
        return -1;
    }

    private boolean isLeaf(long entry, int level) {
        return arm ? (entry & 2) == 0 : level <= 2 && (entry & 0x80) != 0;
    }

    private long entry(long at) throws IOException {
        var bytes = new byte[ENTRY];
        return memory.read(at, bytes, 0, ENTRY)
                ? Block.of(bytes, ByteOrder.LITTLE_ENDIAN).number(0)
                : 0;
    }
}
