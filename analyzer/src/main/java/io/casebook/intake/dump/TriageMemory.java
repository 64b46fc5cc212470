package io.casebook.intake.dump;

import java.io.IOException;
import java.nio.ByteOrder;

/// The memory of a small 64-bit dump: blocks (`TRIAGE_DATA_BLOCK`), each with the address at which
/// it stood.
final class TriageMemory {
    private static final int DEBUGGER_DATA = 0x70;
    private static final int DEBUGGER_DATA_SIZE = 0x74;
    private static final int BLOCKS = 0x78;
    private static final int BLOCK_COUNT = 0x7c;
    private static final int BLOCK_SIZE = 16;
    private static final int MOST_BLOCKS = 1 << 16;

    /// `KDDEBUGGER_DATA64.NtBuildLab` of wdbgexts.h: the address of a text.
    private static final int BUILD_LAB = 0x208;

    private static final int LONGEST_BUILD = 128;
    private static final String BUILD = "[0-9]{4,6}\\.[\\w.()-]{1,120}";

    private final DumpBytes dump;
    private final Block triage;

    TriageMemory(DumpBytes dump, Block triage) {
        this.dump = dump;
        this.triage = triage;
    }

    /// `19041.1.amd64fre.vb_release.191206-1406`; empty where the dump does not hold it.
    String buildString() throws IOException {
        if (triage.word(DEBUGGER_DATA_SIZE) < BUILD_LAB + Long.BYTES) {
            return "";
        }
        var at = triage.word(DEBUGGER_DATA) + BUILD_LAB;
        var address = Block.at(dump, at, Long.BYTES, ByteOrder.LITTLE_ENDIAN).number(0);
        var place = place(address);
        if (place < 0) {
            return "";
        }
        var block = Block.at(dump, place, LONGEST_BUILD, ByteOrder.LITTLE_ENDIAN);
        var build = block.latin(0, LONGEST_BUILD);
        return build.matches(BUILD) ? build : "";
    }

    /// Where an address stands in the dump; -1 where it does not.
    private long place(long address) throws IOException {
        var count = (int) Math.min(triage.word(BLOCK_COUNT), MOST_BLOCKS);
        var at = triage.word(BLOCKS);
        var blocks = Block.at(dump, at, count * BLOCK_SIZE, ByteOrder.LITTLE_ENDIAN);
        for (var i = 0L; i < count; i++) {
            var distance = address - blocks.number(i * BLOCK_SIZE);
            if (distance >= 0 && distance < blocks.word(i * BLOCK_SIZE + 12)) {
                return blocks.word(i * BLOCK_SIZE + 8) + distance;
            }
        }
        return -1;
    }
}
