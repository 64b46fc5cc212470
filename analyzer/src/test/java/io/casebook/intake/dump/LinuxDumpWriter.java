package io.casebook.intake.dump;

import com.github.luben.zstd.Zstd;

import org.apache.commons.compress.compressors.snappy.SnappyCompressorOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Deflater;

/// Writes the memory of a machine as the tools of Linux do.
public final class LinuxDumpWriter {
    private static final int PAGE = 4096;

    private LinuxDumpWriter() {}

    /// How pages are stored, by the flag of makedumpfile.
    enum Storage {
        PLAIN(0),
        ZLIB(1),
        LZO(2),
        SNAPPY(4),
        ZSTD(0x20);

        private final int flag;

        Storage(int flag) {
            this.flag = flag;
        }

        byte[] store(byte[] page) {
            return switch (this) {
                case PLAIN -> page;
                case ZLIB -> zlib(page);
                case LZO -> literals(page);
                case SNAPPY -> snappy(page);
                case ZSTD -> Zstd.compress(page);
            };
        }
    }

    private static byte[] zlib(byte[] page) {
        try (var deflater = new Deflater()) {
            deflater.setInput(page);
            deflater.finish();
            var into = new byte[2 * PAGE];
            return Arrays.copyOf(into, deflater.deflate(into));
        }
    }

    private static byte[] snappy(byte[] page) {
        var into = new ByteArrayOutputStream();
        try (var stream = new SnappyCompressorOutputStream(into, page.length)) {
            stream.write(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into.toByteArray();
    }

    /// Zeros as one match, other pages half as literals: LZO needs no more to be valid, and no page
    /// may be longer than it was.
    private static byte[] literals(byte[] page) {
        var into = new ByteArrayOutputStream();
        var used = page.length;
        while (used > 64 && page[used - 2] == 0 && page[used - 1] == 0) {
            used--;
        }
        used = page.length - used > 40 ? used : page.length;
        into.write(0);
        var length = used - 3 - 15;
        for (; length > 255; length -= 255) {
            into.write(0);
        }
        into.write(length);
        into.write(page, 0, used);
        zeros(page.length - used, into);
        into.writeBytes(new byte[] {0x11, 0, 0});
        return into.toByteArray();
    }

    private static void zeros(int count, ByteArrayOutputStream into) {
        if (count > 40) {
            var length = count - 2 - 31;
            into.write(0x20);
            for (; length > 255; length -= 255) {
                into.write(0);
            }
            into.write(length);
            into.writeBytes(new byte[] {0, 0});
        }
    }

    /// The compressed form; pages that hold zeros only are left out.
    static byte[] kdump(LinuxMachine machine, Storage storage) {
        var memory = machine.memory();
        var pages = memory.length / PAGE;
        var dump = new Canvas(ByteOrder.LITTLE_ENDIAN);
        dump.latin(0, "KDUMP   ").word(8, 6);
        var names = new String[] {"Linux", "node7", "5.14.0-70.el9.x86_64", "#1 SMP", "x86_64"};
        for (var i = 0; i < names.length; i++) {
            dump.latin(12 + 65L * i, names[i]);
        }
        dump.number(408, 1_613_871_530L).word(424, storage.flag).word(428, PAGE).word(432, 1);
        dump.word(436, 2).word(460, 4);
        dump.number(PAGE, LinuxMachine.PHYSICAL_BASE).word(PAGE + 8, 31);
        dump.number(PAGE + 32, 2 * PAGE - 2048).number(PAGE + 40, machine.notes().length);
        dump.put(2 * PAGE - 2048, machine.notes());
        var bitmap = 3 * PAGE; // the first tells which pages exist
        var descriptor = 4L * PAGE;
        var data = descriptor + 24L * pages;
        for (var i = 0; i < pages; i++) {
            var page = Arrays.copyOfRange(memory, i * PAGE, (i + 1) * PAGE);
            if (!Arrays.equals(page, new byte[PAGE])) {
                var at = bitmap + i / 8;
                dump.put(at, new byte[] {(byte) (dump.octet(at) | 1 << i % 8)});
                var smaller = storage.store(page);
                var fits = smaller.length < PAGE;
                var stored = fits ? smaller : page;
                dump.number(descriptor, data).word(descriptor + 8, stored.length);
                dump.word(descriptor + 12, fits ? storage.flag : 0).put(data, stored);
                data += stored.length;
                descriptor += 24;
            }
        }
        return dump.bytes();
    }

    /// A core of a kernel, with two processors. Segments have no virtual address, as QEMU's.
    static byte[] elf(LinuxMachine machine) {
        var notes = machine.notes();
        var dump = elfHeader(2, notes.length);
        var end = note(dump, 512, "CORE", 1, new byte[336]);
        end = note(dump, end, "CORE", 1, new byte[336]);
        note(dump, end, "VMCOREINFO", 0, notes);
        dump.put(0x4000, machine.memory());
        return dump.bytes();
    }

    private static Canvas elfHeader(int segments, int notes) {
        var dump = new Canvas(ByteOrder.LITTLE_ENDIAN);
        dump.latin(0, "\177ELF\2\1\1").half(16, 4).half(18, 62).number(32, 64);
        dump.half(54, 56).half(56, segments);
        dump.word(64, 4).number(72, 512).number(96, 2L * 360 + 12 + 12 + (notes + 3 & ~3));
        dump.word(120, 1).number(128, 0x4000).number(144, 0).number(152, 0x400000);
        return dump;
    }

    /// A core dump of which all segments are one note of a kernel, which says nothing.
    static byte[] repeatedNote(int segments, int size) {
        var dump = elfHeader(segments, 0);
        var start = 64 + 56 * segments;
        var end = note(dump, start, "VMCOREINFO", 0, new byte[size]);
        for (var i = 0; i < segments; i++) {
            var at = 64 + 56L * i;
            dump.word(at, 4).number(at + 8, start).number(at + 32, end - start);
        }
        return dump.bytes();
    }

    static int note(Canvas dump, int at, String name, int type, byte[] data) {
        dump.word(at, name.length() + 1).word(at + 4L, data.length).word(at + 8L, type);
        dump.latin(at + 12L, name + "\0");
        var start = at + 12 + (name.length() + 1 + 3 & ~3);
        dump.put(start, data);
        return start + (data.length + 3 & ~3);
    }

    /// Written to a pipe, in pieces that come in another order than they belong.
    static byte[] flattened(byte[] dump) {
        var into = new Canvas(ByteOrder.BIG_ENDIAN);
        into.latin(0, "makedumpfile").number(16, 1).number(24, 1);
        var at = 4096L;
        var half = dump.length / 2;
        for (var piece : new int[][] {{half, dump.length}, {0, half}, {0, 100}}) {
            into.number(at, piece[0]).number(at + 8, piece[1] - piece[0]);
            into.put(at + 16, Arrays.copyOfRange(dump, piece[0], piece[1]));
            at += 16 + piece[1] - piece[0];
        }
        return into.number(at, -1).number(at + 8, -1).bytes();
    }

    /// A compressed dump of a machine whose log has one message.
    public static byte[] sample() {
        var messages = java.util.List.of("Linux version 5.14.0", "sysrq: Trigger a crash");
        return kdump(new LinuxMachine().withRing(messages), Storage.ZLIB);
    }
}
