package io.casebook.intake.evtx;

import io.casebook.intake.decoded.DamageCounts;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// A chunk of an event log: events with the names and templates that they share.
///
/// @param offset where it begins in the file
record Chunk(ChunkBytes bytes, long offset) {
    static final int SIZE = 1 << 16;

    /// Bytes before the first event.
    static final int HEADER = 512;

    private static final long MAGIC = 0x006b6e6843666c45L; // ElfChnk
    private static final int RECORD_MAGIC = 0x00002a2a;
    private static final int RECORD_HEADER = 24;
    private static final int FREE_SPACE_AT = 48;
    private static final int EVENTS_CHECKSUM_AT = 52;
    private static final int TABLES_AT = 128;
    private static final int CHECKED = 120;
    private static final int HEADER_CHECKSUM_AT = 124;

    /// An event's place in its chunk.
    ///
    /// @param written units of a hundred nanoseconds since 1601
    record Place(int at, int size, long id, long written) {
        int from() {
            return at + RECORD_HEADER;
        }

        int to() {
            return at + size - Integer.BYTES;
        }
    }

    boolean isChunk() throws MalformedEventException {
        return bytes.length() >= HEADER && bytes.quad(0) == MAGIC;
    }

    long firstId() throws MalformedEventException {
        return bytes.quad(24);
    }

    boolean isIntact() throws MalformedEventException {
        var header = new CRC32();
        bytes.addTo(header, 0, CHECKED);
        bytes.addTo(header, TABLES_AT, HEADER);
        var events = new CRC32();
        bytes.addTo(events, HEADER, freeSpace());
        return (int) header.getValue() == bytes.word(HEADER_CHECKSUM_AT)
                && (int) events.getValue() == bytes.word(EVENTS_CHECKSUM_AT);
    }

    private int freeSpace() throws MalformedEventException {
        var free = bytes.word(FREE_SPACE_AT);
        return free >= HEADER && free <= bytes.length() ? free : bytes.length();
    }

    /// All events, in the order of the chunk. Behind the place where free space begins there are
    /// some when the log was open; they go on with the numbers, what is left of old ones does not.
    List<Place> places(DamageCounts damages) throws MalformedEventException {
        var places = new ArrayList<Place>();
        var free = freeSpace();
        var at = HEADER;
        while (at >= 0) {
            if (isRecord(at)) {
                var place = place(at);
                if (at >= free && !follows(places, place)) {
                    break;
                }
                places.add(place);
                at += place.size;
            } else {
                at = at >= free ? -1 : nextRecord(at, free, damages);
            }
        }
        return places;
    }

    private static boolean follows(List<Place> places, Place next) {
        return !places.isEmpty() && places.getLast().id + 1 == next.id;
    }

    private Place place(int at) throws MalformedEventException {
        return new Place(at, bytes.word(at + 4), bytes.quad(at + 8), bytes.quad(at + 16));
    }

    /// A record's size stands before and behind it.
    private boolean isRecord(int at) throws MalformedEventException {
        if (at > bytes.length() - RECORD_HEADER || bytes.word(at) != RECORD_MAGIC) {
            return false;
        }
        var size = bytes.word(at + 4);
        return size >= RECORD_HEADER + Integer.BYTES
                && size <= bytes.length() - at
                && bytes.word(at + size - Integer.BYTES) == size;
    }

    /// The next place before free space that holds a record; -1 where there is none.
    private int nextRecord(int from, int free, DamageCounts damages)
            throws MalformedEventException {
        var isEmpty = true;
        for (var at = from; at < free; at++) {
            if (at > from && isRecord(at)) {
                damages.add(Damage.GAP, offset + from);
                return at;
            }
            isEmpty &= bytes.octet(at) == 0;
        }
        if (!isEmpty) {
            damages.add(Damage.GAP, offset + from);
        }
        return -1;
    }
}
