package io.casebook.intake.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The start of a journal file (`struct Header`).
///
/// @param state 0 offline, 1 online (it was open for writing), 2 archived
/// @param size bytes of the header; behind it the objects begin
/// @param arena bytes of all objects
/// @param entries how many are linked
/// @param arrays where the first entry array lies; 0 where there is none
record JournalHeader(
        long compatible,
        long incompatible,
        int state,
        String fileId,
        String machineId,
        String tailBootId,
        String seqnumId,
        long size,
        long arena,
        long entries,
        long arrays) {
    /// The size in the first version of the format.
    static final int LEAST_SIZE = 208;

    private static final int ONLINE = 1;
    private static final long COMPACT = 16;
    private static final List<String> STATES = List.of("offline", "online", "archived");
    private static final List<String> COMPATIBLE =
            List.of("sealed", "tail-entry-boot-id", "sealed-continuous");
    private static final List<String> INCOMPATIBLE =
            List.of("xz", "lz4", "keyed-hash", "zstd", "compact");
    private static final long KNOWN = (1L << INCOMPATIBLE.size()) - 1;

    /// Of a file that has at least [#LEAST_SIZE] bytes.
    static JournalHeader of(JournalBytes bytes) {
        return new JournalHeader(
                bytes.half(8),
                bytes.half(12),
                bytes.octet(16),
                id(bytes, 24),
                id(bytes, 40),
                id(bytes, 56),
                id(bytes, 72),
                bytes.word(88),
                bytes.word(96),
                bytes.word(152),
                bytes.word(176));
    }

    private static String id(JournalBytes bytes, long at) {
        var digits = new byte[JournalBytes.ID_DIGITS];
        bytes.id(at, digits);
        return new String(digits, StandardCharsets.US_ASCII);
    }

    /// Flags without which nobody can know how to read the file.
    long unknownFlags() {
        return incompatible & ~KNOWN;
    }

    /// Whether offsets in entries and arrays have four bytes.
    boolean compact() {
        return (incompatible & COMPACT) != 0;
    }

    boolean online() {
        return state == ONLINE;
    }

    /// Where objects begin; after damage the earliest place where they can.
    long firstObject() {
        return size >= LEAST_SIZE && size < LEAST_SIZE * 10 && size % 8 == 0 ? size : LEAST_SIZE;
    }

    String stateName() {
        return state < STATES.size() ? STATES.get(state) : "unknown-" + state;
    }

    /// The names of all flags, `-` where there is none.
    String flagNames() {
        var names = new ArrayList<String>();
        addNames(compatible, COMPATIBLE, names);
        addNames(incompatible, INCOMPATIBLE, names);
        return names.isEmpty() ? "-" : String.join(",", names);
    }

    private static void addNames(long flags, List<String> known, List<String> names) {
        for (var bit = 0; bit < known.size(); bit++) {
            if ((flags >> bit & 1) != 0) {
                names.add(known.get(bit));
            }
        }
    }
}
