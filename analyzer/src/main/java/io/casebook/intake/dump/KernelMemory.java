package io.casebook.intake.dump;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.OptionalLong;

/// The memory of a Linux kernel, by its own addresses.
final class KernelMemory {
    /// Where x86-64 maps the kernel (`__START_KERNEL_map`, Linux
    /// arch/x86/include/asm/page_64_types.h).
    private static final long KERNEL_MAP = 0xffff_ffff_8000_0000L;

    private static final int PAGE = 4096;

    private final PhysicalMemory memory;
    private final KernelNotes notes;
    private final Machine machine;
    private final OptionalLong physicalBase;
    private final @Nullable PageTable tables;

    /// How the machine writes numbers.
    record Machine(String name, ByteOrder order, boolean wide) {}

    /// @param physicalBase what a header says of where the kernel lies, if the notes do not
    KernelMemory(
            PhysicalMemory memory, KernelNotes notes, Machine machine, OptionalLong physicalBase) {
        this.memory = memory;
        this.notes = notes;
        this.machine = machine;
        var noted = notes.number("phys_base");
        this.physicalBase = noted.isPresent() ? noted : physicalBase;
        tables = tables();
    }

    Machine machine() {
        return machine;
    }

    /// @throws DamagedDumpException where a part of it is not in the dump
    Block read(long virtual, int length) throws IOException {
        var bytes = new byte[length];
        for (var done = 0; done < length; ) {
            var at = virtual + done;
            var count = (int) Math.min(length - done, PAGE - (at & PAGE - 1));
            var physical = physical(at);
            if (physical < 0 || !memory.read(physical, bytes, done, count)) {
                throw new DamagedDumpException(
                        "the dump does not hold address %s".formatted(DumpText.hex(at)));
            }
            done += count;
        }
        return Block.of(bytes, machine.order());
    }

    long pointer(long virtual) throws IOException {
        return read(virtual, machine.wide() ? Long.BYTES : Integer.BYTES)
                .pointer(0, machine.wide());
    }

    long word(long virtual) throws IOException {
        return read(virtual, Integer.BYTES).word(0);
    }

    private long physical(long virtual) throws IOException {
        var told = memory.ofVirtual(virtual);
        if (told >= 0) {
            return told;
        }
        var image = ofImage(virtual);
        return image < 0 && tables != null ? tables.physical(virtual) : image;
    }

    /// Of an address in the kernel itself; -1 for others.
    private long ofImage(long virtual) {
        if (machine.name().equals("x86_64") && physicalBase.isPresent()) {
            var inMap = virtual - KERNEL_MAP;
            return virtual < 0 && inMap >= 0 ? inMap + physicalBase.getAsLong() : -1;
        }
        var offset = notes.number("kimage_voffset");
        var start = notes.text("SYMBOL(_stext)");
        if (machine.name().equals("aarch64") && offset.isPresent() && !start.isEmpty()) {
            return ofArmImage(virtual, offset.getAsLong());
        }
        return -1;
    }

    /// The image is at most 2 GiB long and lies above or below its code.
    private long ofArmImage(long virtual, long offset) {
        try {
            var distance = virtual - notes.symbol("_stext");
            return Math.abs(distance) < 1L << 31 ? virtual - offset : -1;
        } catch (DamagedDumpException _) {
            return -1;
        }
    }

    private @Nullable PageTable tables() {
        try {
            return switch (machine.name()) {
                case "x86_64" -> ofIntel();
                case "aarch64" -> ofArm();
                default -> null;
            };
        } catch (DamagedDumpException _) {
            return null; // what cannot be translated then is told where it is needed
        }
    }

    private @Nullable PageTable ofIntel() throws DamagedDumpException {
        var five = notes.number("pgtable_l5_enabled").orElse(0) == 1;
        var mask = 0x000f_ffff_ffff_f000L & ~notes.number("sme_mask").orElse(0);
        var root = root("init_top_pgt", "init_level4_pgt", "swapper_pg_dir");
        return root < 0 ? null : new PageTable(memory, false, root, 12, five ? 57 : 48, mask);
    }

    private @Nullable PageTable ofArm() throws DamagedDumpException {
        var page = notes.decimal("PAGESIZE").orElse(PAGE);
        var unused = notes.number("TCR_EL1_T1SZ");
        var noted = notes.number("VA_BITS").orElse(48);
        var bits = unused.isPresent() ? 64 - unused.getAsLong() : noted;
        var root = root("swapper_pg_dir");
        var sound = Long.bitCount(page) == 1 && page >= PAGE && page <= 1 << 16;
        return root < 0 || !sound || bits < 36 || bits > 52
                ? null
                : new PageTable(
                        memory,
                        true,
                        root,
                        Long.numberOfTrailingZeros(page),
                        (int) bits,
                        0x0000_ffff_ffff_f000L);
    }

    private long root(String... names) throws DamagedDumpException {
        for (var name : names) {
            if (notes.hasSymbol(name)) {
                var told = memory.ofVirtual(notes.symbol(name));
                return told >= 0 ? told : ofImage(notes.symbol(name));
            }
        }
        return -1;
    }
}
