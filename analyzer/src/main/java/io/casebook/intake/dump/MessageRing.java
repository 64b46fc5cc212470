package io.casebook.intake.dump;

import java.io.IOException;
import java.nio.ByteOrder;

/// The log of kernels since 5.10: descriptors, what is known of each message, and the texts, in
/// three rings (Linux kernel/printk/printk_ringbuffer.h and .c).
final class MessageRing {
    /// `desc_committed` and `desc_finalized`; others hold no message.
    private static final int COMMITTED = 1;

    private static final int FINALIZED = 2;
    private static final int MOST_COUNT_BITS = 22;
    private static final int MOST_SIZE_BITS = 26;

    private final KernelMemory memory;
    private final KernelNotes notes;
    private final boolean wide;
    private final ByteOrder order;
    private final int counter;

    MessageRing(KernelMemory memory, KernelNotes notes) throws DamagedDumpException {
        this.memory = memory;
        this.notes = notes;
        wide = memory.machine().wide();
        order = memory.machine().order();
        counter = notes.offset("atomic_long_t.counter");
    }

    /// The three rings as they are.
    private record Rings(Block descriptors, Block infos, Block texts, long count) {}

    void read(LogText text) throws IOException {
        var ring = memory.pointer(notes.symbol("prb"));
        var descriptorRing = ring + notes.offset("printk_ringbuffer.desc_ring");
        var rings = rings(ring, descriptorRing);
        var head = id(descriptorRing + notes.offset("prb_desc_ring.head_id"));
        var id = id(descriptorRing + notes.offset("prb_desc_ring.tail_id"));
        for (var i = 0L; i < rings.count(); i++) {
            message(rings, id, text);
            if (id == head) {
                break;
            }
            id = id + 1 & idMask();
        }
    }

    private Rings rings(long ring, long descriptorRing) throws IOException {
        var bits = bits(descriptorRing + notes.offset("prb_desc_ring.count_bits"), MOST_COUNT_BITS);
        var texts = ring + notes.offset("printk_ringbuffer.text_data_ring");
        var sizeBits = bits(texts + notes.offset("prb_data_ring.size_bits"), MOST_SIZE_BITS);
        return new Rings(
                table(descriptorRing + notes.offset("prb_desc_ring.descs"), "prb_desc", bits),
                table(descriptorRing + notes.offset("prb_desc_ring.infos"), "printk_info", bits),
                memory.read(
                        memory.pointer(texts + notes.offset("prb_data_ring.data")), 1 << sizeBits),
                1L << bits);
    }

    private int bits(long at, int most) throws IOException {
        var bits = memory.word(at);
        if (bits > most) {
            throw new DamagedDumpException("a ring of the kernel's log has 2^%d".formatted(bits));
        }
        return (int) bits;
    }

    private Block table(long pointer, String type, int bits) throws IOException {
        var size = (long) notes.size(type) << bits;
        return memory.read(memory.pointer(pointer), KernelLog.checked("the kernel's log", size));
    }

    private long id(long at) throws IOException {
        return memory.pointer(at + counter) & idMask();
    }

    /// Two bits of a descriptor's state are no part of its number.
    private long idMask() {
        return (1L << stateShift()) - 1;
    }

    private int stateShift() {
        return (wide ? Long.SIZE : Integer.SIZE) - 2;
    }

    private void message(Rings rings, long id, LogText text) throws IOException {
        var index = id & rings.count() - 1;
        var descriptor = index * notes.size("prb_desc");
        var state =
                rings.descriptors()
                        .pointer(descriptor + notes.offset("prb_desc.state_var") + counter, wide);
        var kind = (int) (state >>> stateShift()) & 3;
        if ((state & idMask()) == id && (kind == COMMITTED || kind == FINALIZED)) {
            var info = index * notes.size("printk_info");
            var place = descriptor + notes.offset("prb_desc.text_blk_lpos");
            message(rings, info, place, text);
        }
    }

    private void message(Rings rings, long info, long place, LogText text) throws IOException {
        var width = wide ? Long.BYTES : Integer.BYTES;
        var size = rings.texts().size();
        var begin =
                rings.descriptors().pointer(place + notes.offset("prb_data_blk_lpos.begin"), wide);
        var next =
                rings.descriptors().pointer(place + notes.offset("prb_data_blk_lpos.next"), wide);
        if ((begin & 1) != 0) {
            return; // a message without a text
        }
        var from = begin & size - 1;
        var to = next & size - 1;
        if (from >= to) { // a text is never parted: it stands at the start
            to = to == 0 ? size : to;
            from = from >= to ? 0 : from;
        }
        var lengthAt = notes.offset("printk_info.text_len");
        var length = Math.min(rings.infos().half(info + lengthAt), to - from - width);
        if (length > 0) {
            add(rings, info, rings.texts().copy(from + width, (int) length), text);
        }
    }

    /// Behind the length stand the facility and a byte with the level.
    private void add(Rings rings, long info, byte[] message, LogText text) throws IOException {
        var lengthAt = notes.offset("printk_info.text_len");
        var nanos = rings.infos().number(info + notes.offset("printk_info.ts_nsec"));
        var level = KernelLog.level(rings.infos().octet(info + lengthAt + 3), order);
        var caller =
                notes.text("OFFSET(printk_info.caller_id)").isEmpty()
                        ? 0
                        : (int) rings.infos().word(info + notes.offset("printk_info.caller_id"));
        text.add(LogText.prefix(level, nanos, caller), nanos, message);
    }
}
