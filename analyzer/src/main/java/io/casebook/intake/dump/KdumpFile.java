package io.casebook.intake.dump;

import io.casebook.intake.dump.KernelMemory.Machine;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// A dump in the compressed form of kdump, as makedumpfile and QEMU write it (`disk_dump_header`
/// and `kdump_sub_header` of makedumpfile's diskdump_mod.h).
final class KdumpFile {
    private static final int VERSION = 8;
    private static final int UTSNAME = 12;
    private static final int NAME = 65;
    private static final int HEADER = 4096;
    private static final int NEWEST = 64;
    private static final int INCOMPLETE = 0x8;
    private static final int VERSION_WITH_NOTES = 3;
    private static final int LONGEST_NOTES = 1 << 20;
    private static final long LARGEST_BITMAP = 1L << 30;
    private static final List<String> NAMES =
            List.of("system", "host name", "release", "version", "machine", "domain");

    private final DumpBytes dump;
    private final Block header;
    private final boolean wide;

    private KdumpFile(DumpBytes dump, Block header, boolean wide) {
        this.dump = dump;
        this.header = header;
        this.wide = wide;
    }

    /// @throws DamagedDumpException where its header is not sound
    static KdumpFile of(DumpBytes dump) throws IOException {
        for (var order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            var header = Block.at(dump, 0, HEADER, order);
            for (var wide : List.of(true, false)) {
                var file = new KdumpFile(dump, header, wide);
                if (file.isSound()) {
                    return file;
                }
            }
        }
        throw new DamagedDumpException("the header of the compressed dump is not sound");
    }

    private boolean isSound() throws DamagedDumpException {
        var size = blockSize();
        return header.word(VERSION) <= NEWEST
                && size >= HEADER
                && size <= 1 << 20
                && Long.bitCount(size) == 1;
    }

    /// After the names comes a time: two numbers of the machine's width, the first at a place that
    /// its width divides.
    private int afterTime() {
        return wide ? 424 : 412;
    }

    private long blockSize() throws DamagedDumpException {
        return header.word(afterTime() + 4L);
    }

    private String name(int index) throws DamagedDumpException {
        return header.latin(UTSNAME + (long) index * NAME, NAME);
    }

    DecodedDump decode() throws IOException {
        var notes = KernelNotes.none();
        DamagedDumpException damage = null;
        try {
            notes = notes();
        } catch (DamagedDumpException e) {
            damage = e;
        }
        var crash = notes.crashTime();
        var text = new DumpText("linux-kernel", crash == null ? time() : crash, 0);
        addHeader(text);
        if (damage == null) {
            addMemory(notes, text);
        } else {
            text.damaged("What the kernel noted of itself", damage);
        }
        return text.decoded();
    }

    private void addHeader(DumpText text) throws IOException {
        text.add("signature", "KDUMP").add("header version", header.word(VERSION));
        for (var i = 0; i < NAMES.size(); i++) {
            text.add(NAMES.get(i), name(i).equals("(none)") ? "" : name(i));
        }
        text.add("writer", name(0).isEmpty() ? "QEMU" : ""); // of the names, it knows the machine's
        var time = time();
        text.add("dump time", time == null ? "" : time.toString());
        text.add("block size", blockSize());
        var processors = header.word(afterTime() + 36L);
        text.add("processors", processors == 0 ? "" : Long.toString(processors));
        if ((header.word(afterTime()) & INCOMPLETE) != 0) {
            text.damage("dump-incomplete", "The dump was not written to its end");
        }
    }

    private @Nullable Instant time() throws DamagedDumpException {
        var seconds = wide ? header.number(408) : header.word(404);
        try {
            return seconds <= 0 || seconds > Integer.MAX_VALUE * 2L
                    ? null
                    : Instant.ofEpochSecond(seconds);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private KernelNotes notes() throws IOException {
        if (!hasNotes()) {
            return KernelNotes.none();
        }
        var second = second();
        var size = Math.clamp(second.number(40), 0, LONGEST_NOTES);
        var written = Block.at(dump, second.number(32), size, header.bytes().order());
        return KernelNotes.of(written.copy(0, written.size()));
    }

    /// A second header of 32 bits has no place that holds on all machines.
    private boolean hasNotes() throws DamagedDumpException {
        return wide && header.word(VERSION) >= VERSION_WITH_NOTES;
    }

    private Block second() throws IOException {
        return Block.at(dump, blockSize(), HEADER, header.bytes().order());
    }

    private void addMemory(KernelNotes notes, DumpText text) throws IOException {
        try {
            var base = hasNotes() ? OptionalLong.of(second().number(0)) : OptionalLong.empty();
            new LinuxText(text, notes).add(pages(), machine(), base);
        } catch (DamagedDumpException e) {
            text.damaged("The list of the pages", e);
        }
    }

    private Machine machine() throws DamagedDumpException {
        return new Machine(name(4), header.bytes().order(), wide);
    }

    /// Behind the second header stand two bitmaps of the same length: the pages that exist, and
    /// those that the dump holds; then the descriptors of these.
    private KdumpPages pages() throws IOException {
        var size = blockSize();
        var blocks = header.word(afterTime() + 12L);
        var start = (1 + header.word(afterTime() + 8L)) * size;
        var half = blocks / 2 * size;
        if (half > LARGEST_BITMAP) {
            throw new DamagedDumpException("the bitmap has %d bytes".formatted(half));
        }
        var bitmap = new PageBitmap(dump, start + half, half);
        var order = header.bytes().order();
        return new KdumpPages(dump, order, (int) size, bitmap, start + 2 * half);
    }
}
