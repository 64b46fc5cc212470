package io.casebook.intake.dump;

import java.io.IOException;
import java.nio.ByteOrder;

/// The pages of a compressed dump. The one read last is at hand.
final class KdumpPages implements PhysicalMemory {
    /// `page_desc` of makedumpfile's diskdump_mod.h: offset, size, flags, flags of the page.
    private static final int DESCRIPTOR = 24;

    private final DumpBytes dump;
    private final ByteOrder order;
    private final int pageSize;
    private final PageBitmap bitmap;
    private final long descriptors;
    private long current = -1;
    private byte[] page = new byte[0];

    /// @param descriptors where the first stands
    KdumpPages(DumpBytes dump, ByteOrder order, int pageSize, PageBitmap bitmap, long descriptors) {
        this.dump = dump;
        this.order = order;
        this.pageSize = pageSize;
        this.bitmap = bitmap;
        this.descriptors = descriptors;
    }

    @Override
    public boolean read(long physical, byte[] into, int at, int length) throws IOException {
        var number = physical / pageSize;
        if (number != current) {
            var rank = bitmap.rank(number);
            if (rank < 0) {
                return false;
            }
            page = page(descriptors + rank * DESCRIPTOR);
            current = number;
        }
        var within = (int) (physical % pageSize);
        if (length > pageSize - within) {
            return false;
        }
        System.arraycopy(page, within, into, at, length);
        return true;
    }

    private byte[] page(long descriptorAt) throws IOException {
        var descriptor = Block.at(dump, descriptorAt, DESCRIPTOR, order);
        var size = descriptor.word(8);
        if (size > pageSize) {
            throw new DamagedDumpException("a page is stored in %d bytes".formatted(size));
        }
        var stored = Block.at(dump, descriptor.number(0), (int) size, order);
        return PageCodec.decode(stored.copy(0, (int) size), descriptor.word(12), pageSize);
    }
}
