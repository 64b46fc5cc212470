package io.casebook.intake.dump;

import io.casebook.intake.dump.KernelMemory.Machine;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// A core dump in ELF (System V ABI; Linux include/uapi/linux/elf.h): of a kernel, as kdump,
/// makedumpfile, QEMU and Xen write it, or of a process.
final class ElfCore implements PhysicalMemory {
    private static final int CLASS = 4;
    private static final int DATA = 5;
    private static final int HEADER = 64;
    private static final int LOAD = 1;
    private static final int NOTE = 4;
    private static final int MANY = 0xffff;
    private static final int MOST_SEGMENTS = 1 << 16;

    private final DumpBytes dump;
    private final Block header;
    private final boolean wide;
    private final List<Segment> segments = new ArrayList<>();

    /// Of the file, or of the file and the memory.
    record Segment(int type, long at, long virtual, long physical, long size) {}

    private ElfCore(DumpBytes dump, Block header, boolean wide) {
        this.dump = dump;
        this.header = header;
        this.wide = wide;
    }

    /// @throws DamagedDumpException where its headers cannot be read
    static ElfCore of(DumpBytes dump) throws IOException {
        var start = Block.at(dump, 0, HEADER, ByteOrder.LITTLE_ENDIAN);
        var order = start.octet(DATA) == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        var header = Block.at(dump, 0, HEADER, order);
        var core = new ElfCore(dump, header, start.octet(CLASS) == 2);
        core.readSegments();
        return core;
    }

    private void readSegments() throws IOException {
        var at = header.pointer(wide ? 32 : 28, wide);
        var size = header.half(wide ? 54 : 42);
        var least = wide ? 56 : 32;
        var count = segmentCount();
        if (size < least) {
            throw new DamagedDumpException("its program headers have %d bytes".formatted(size));
        }
        for (var i = 0L; i < count; i++) {
            var block = Block.at(dump, at + i * size, least, header.bytes().order());
            if (block.size() < least) {
                break; // what is cut off is told where it is needed
            }
            segments.add(wide ? wideSegment(block) : narrowSegment(block));
        }
    }

    /// More than 65,534 segments are counted in the first section header.
    private long segmentCount() throws IOException {
        var count = header.half(wide ? 56 : 44);
        if (count != MANY) {
            return count;
        }
        var section = header.pointer(wide ? 40 : 32, wide);
        var block = Block.at(dump, section, HEADER, header.bytes().order());
        return Math.min(block.word(wide ? 44 : 28), MOST_SEGMENTS);
    }

    private static Segment wideSegment(Block block) throws DamagedDumpException {
        return new Segment(
                (int) block.word(0),
                block.number(8),
                block.number(16),
                block.number(24),
                block.number(32));
    }

    private static Segment narrowSegment(Block block) throws DamagedDumpException {
        return new Segment(
                (int) block.word(0), block.word(4), block.word(8), block.word(12), block.word(16));
    }

    DecodedDump decode() throws IOException {
        var notes = new CoreNotes(header.bytes().order(), wide);
        var damage = (DamagedDumpException) null;
        for (var segment : segments) {
            if (segment.type == NOTE) {
                try {
                    notes.read(dump, segment.at, segment.size);
                } catch (DamagedDumpException e) {
                    damage = e;
                }
            }
        }
        var text = new CoreText(machine(), notes).start();
        if (damage != null) {
            text.damaged("A part of the notes", damage);
        }
        if (!notes.isOfProcess()) {
            new LinuxText(text, notes.kernel()).add(this, machine(), OptionalLong.empty());
        }
        return text.decoded();
    }

    private Machine machine() throws DamagedDumpException {
        var name =
                switch (header.half(18)) {
                    case 3 -> "i386";
                    case 20 -> "ppc";
                    case 21 -> "ppc64";
                    case 22 -> wide ? "s390x" : "s390";
                    case 40 -> "arm";
                    case 62 -> "x86_64";
                    case 183 -> "aarch64";
                    case 243 -> wide ? "riscv64" : "riscv32";
                    case 258 -> "loongarch64";
                    default -> "machine " + header.half(18);
                };
        return new Machine(name, header.bytes().order(), wide);
    }

    @Override
    public boolean read(long physical, byte[] into, int at, int length) throws IOException {
        for (var segment : segments) {
            var within = physical - segment.physical;
            if (segment.type == LOAD && within >= 0 && within <= segment.size - length) {
                var bytes = new byte[length];
                var count = dump.read(segment.at + within, bytes, length);
                System.arraycopy(bytes, 0, into, at, length);
                return count == length;
            }
        }
        return false;
    }

    /// QEMU writes segments without a virtual address.
    @Override
    public long ofVirtual(long virtual) {
        for (var segment : segments) {
            var within = virtual - segment.virtual;
            if (segment.type == LOAD
                    && segment.virtual != 0
                    && within >= 0
                    && within < segment.size) {
                return segment.physical + within;
            }
        }
        return -1;
    }
}
