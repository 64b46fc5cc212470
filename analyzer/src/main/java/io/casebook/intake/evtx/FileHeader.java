package io.casebook.intake.evtx;

import java.util.ArrayList;
import java.util.zip.CRC32;

/// The start of an event log file.
///
/// @param plausible whether version and sizes are those of such files
/// @param firstChunk bytes before the first chunk
record FileHeader(
        boolean plausible,
        int major,
        int minor,
        int firstChunk,
        int chunks,
        int flags,
        boolean intact) {
    /// Bytes that say something.
    static final int SIZE = 128;

    private static final int DIRTY = 1;
    private static final int FULL = 2;
    private static final int VERSION = 3;
    private static final int CHECKED = 120;
    private static final int BLOCK = 4096;

    /// Of a file that has at least [#SIZE] bytes.
    static FileHeader of(ChunkBytes bytes) throws MalformedEventException {
        var checksum = new CRC32();
        bytes.addTo(checksum, 0, CHECKED);
        var block = bytes.half(40);
        var plausible = bytes.word(32) == SIZE && bytes.half(38) == VERSION && block >= SIZE;
        return new FileHeader(
                plausible,
                bytes.half(38),
                bytes.half(36),
                plausible ? block : BLOCK,
                bytes.half(42),
                bytes.word(CHECKED),
                (int) checksum.getValue() == bytes.word(CHECKED + Integer.BYTES));
    }

    /// Whether it was open when it was copied, or its writer was never able to close it.
    boolean isDirty() {
        return (flags & DIRTY) != 0;
    }

    String title() {
        var states = new ArrayList<String>();
        states.add(isDirty() ? "dirty" : "clean");
        if ((flags & FULL) != 0) {
            states.add("full");
        }
        if (!plausible) {
            return "state=damaged";
        }
        return "version=%d.%d state=%s chunks=%d"
                .formatted(major, minor, String.join(",", states), chunks);
    }
}
