package io.casebook.intake.dump;

import java.io.IOException;
import java.nio.ByteOrder;

/// What a small dump of Windows holds behind its header (`TRIAGE_DUMP64`, `TRIAGE_DUMP32` of
/// ntos/inc/triage.h): the drivers with their names, and the pages that a debugger would ask for.
final class TriagePart {
    private static final int SIZE = 0x88;
    private static final int SERVICE_PACK = 0x0;
    private static final int DRIVERS = 0x30;
    private static final int DRIVER_COUNT = 0x34;
    private static final int UNLOADED = 0x18;
    private static final int MOST_DRIVERS = 1000;
    private static final int LONGEST_NAME = 260;

    private final DumpBytes dump;
    private final WindowsHeader header;
    private final DumpText text;
    private final boolean wide;

    TriagePart(DumpBytes dump, WindowsHeader header, DumpText text) {
        this.dump = dump;
        this.header = header;
        this.text = text;
        wide = header.wide();
    }

    void read() throws IOException {
        var triage = Block.at(dump, header.size(), SIZE, ByteOrder.LITTLE_ENDIAN);
        try {
            var pack = triage.word(SERVICE_PACK);
            text.add("service pack", pack == 0 ? "" : Long.toString(pack));
            if (wide) {
                text.add("build string", new TriageMemory(dump, triage).buildString());
            }
        } catch (DamagedDumpException e) {
            text.damaged("The small dump's data", e);
        }
        try {
            drivers(triage);
        } catch (DamagedDumpException e) {
            text.damaged("The list of drivers", e);
        }
        try {
            unloaded(triage);
        } catch (DamagedDumpException e) {
            text.damaged("The list of unloaded drivers", e);
        }
    }

    private void drivers(Block triage) throws IOException {
        var count = triage.word(DRIVER_COUNT);
        var size = wide ? 0x90 : 0x4c;
        var entries = list(triage.word(DRIVERS), count, size);
        for (var i = 0L; i < Math.min(count, MOST_DRIVERS); i++) {
            driver(entries, i * size);
        }
        if (count > MOST_DRIVERS) {
            text.damage(
                    "dump-damaged",
                    "Of %d drivers the first %d are listed".formatted(count, MOST_DRIVERS));
        }
    }

    private Block list(long at, long count, int size) throws IOException {
        var bytes = (int) Math.min(count, MOST_DRIVERS) * size;
        return Block.at(dump, at, bytes, ByteOrder.LITTLE_ENDIAN);
    }

    /// `DUMP_DRIVER_ENTRY64`: where the name stands, then a `KLDR_DATA_TABLE_ENTRY`.
    private void driver(Block entries, long at) throws IOException {
        var base = entries.pointer(at + (wide ? 0x38 : 0x1c), wide);
        var size = entries.word(at + (wide ? 0x48 : 0x24));
        var stamp = entries.word(at + (wide ? 0x88 : 0x48));
        var name = name(entries.word(at));
        text.add(
                "module",
                "%s %s %s - %s"
                        .formatted(
                                DumpText.hex(base), DumpText.hex(size), DumpText.hex(stamp), name));
    }

    /// The file name of a `DUMP_STRING`, which has its length in characters and the path.
    private String name(long at) throws IOException {
        var length = Block.at(dump, at, Integer.BYTES, ByteOrder.LITTLE_ENDIAN).word(0);
        if (length > LONGEST_NAME) {
            throw new DamagedDumpException("a name has %d characters".formatted(length));
        }
        var bytes = (int) length * 2;
        var path =
                Block.at(dump, at + Integer.BYTES, bytes, ByteOrder.LITTLE_ENDIAN)
                        .utf16(0, (int) length);
        return path.substring(path.lastIndexOf('\\') + 1).replace(' ', '_');
    }

    /// A number, then `DUMP_UNLOADED_DRIVERS`: a name of 12 characters at most, start and end.
    private void unloaded(Block triage) throws IOException {
        var at = triage.word(UNLOADED);
        if (at == 0) {
            return;
        }
        var count = Block.at(dump, at, Integer.BYTES, ByteOrder.LITTLE_ENDIAN).word(0);
        var size = wide ? 0x38 : 0x28;
        var entries = list(at + (wide ? 8 : 4), count, size);
        for (var i = 0L; i < Math.min(count, MOST_DRIVERS); i++) {
            var bytes = Math.min(24, entries.half(i * size) & ~1);
            var name = entries.utf16(i * size + (wide ? 16 : 8), bytes / 2);
            var start = entries.pointer(i * size + (wide ? 0x28 : 0x20), wide);
            text.add("unloaded", DumpText.hex(start) + " " + name.replace(' ', '_'));
        }
    }
}
