package io.casebook.intake.journal;

/// Where the objects of a journal lie, and what each must be like to be read at all; the same
/// conditions as in systemd's `check_object` (journal-file.c).
final class JournalObjects {
    static final int DATA = 1;
    static final int ENTRY = 3;
    static final int ENTRY_ARRAY = 6;

    /// Bytes before the offsets of an entry array.
    static final int ARRAY_HEAD = 24;

    /// Bytes before the items of an entry.
    static final int ENTRY_HEAD = 64;

    private static final int OBJECT_HEAD = 16;
    private static final int ALIGNMENT = 8;
    private static final int COMPACT_ITEM = 4;

    /// Least bytes of an object, by type.
    private static final int[] LEAST = {0, 65, 41, 68, 32, 32, 24, 64};

    /// A time in microseconds must be less (VALID_REALTIME, VALID_MONOTONIC).
    private static final long END_OF_TIME = 1L << 55;

    private final JournalBytes bytes;
    private final long first;
    private final boolean compact;

    JournalObjects(JournalBytes bytes, JournalHeader header) {
        this.bytes = bytes;
        first = header.firstObject();
        compact = header.compact();
    }

    /// Bytes of the object of this type at an offset; 0 where there is none.
    long size(long at, int type) {
        return isInside(at) && bytes.octet(at) == type ? size(at) : 0;
    }

    /// Bytes of whatever object lies at an offset; 0 where none does.
    private long size(long at) {
        var type = bytes.octet(at);
        if (type == 0 || type >= LEAST.length) {
            return 0;
        }
        var size = bytes.word(at + 8);
        return size >= LEAST[type] && size <= bytes.size() - at ? size : 0;
    }

    private boolean isInside(long at) {
        return at >= first && at % ALIGNMENT == 0 && at <= bytes.size() - OBJECT_HEAD;
    }

    /// Where the object behind the one at an offset lies; 0 where none is to be seen here. Stricter
    /// than [#size], as it must tell objects from what looks like one.
    long next(long at) {
        if (!isInside(at) || bytes.word(at) >>> 16 != 0) {
            return 0;
        }
        var flags = bytes.octet(at + 1);
        var plain = flags == 0 || (flags <= 4 && bytes.octet(at) == DATA);
        var size = plain ? size(at) : 0;
        return size == 0 ? 0 : at + size + (-size & ALIGNMENT - 1);
    }

    /// Whether there is an entry with possible times.
    boolean isEntry(long at) {
        var size = size(at, ENTRY);
        return size != 0
                && (size - ENTRY_HEAD) % itemSize() == 0
                && bytes.word(at + 16) != 0
                && isTime(bytes.word(at + 24))
                && bytes.word(at + 24) != 0
                && isTime(bytes.word(at + 32))
                && (bytes.word(at + 40) | bytes.word(at + 48)) != 0;
    }

    private static boolean isTime(long micros) {
        return micros >= 0 && micros < END_OF_TIME;
    }

    int itemCount(long entry) {
        return (int) Math.min((bytes.word(entry + 8) - ENTRY_HEAD) / itemSize(), 1 << 20);
    }

    /// Bytes of an item of an entry: an offset and, unless compact, a hash.
    private int itemSize() {
        return compact ? COMPACT_ITEM : 16;
    }

    /// Bytes of an offset in an array.
    int offsetSize() {
        return compact ? COMPACT_ITEM : 8;
    }

    /// An offset in an array or item.
    long offset(long at) {
        return compact ? bytes.half(at) : bytes.word(at);
    }

    /// The offset of the data object that an entry names, or 0 where the entry's item and the
    /// object do not agree.
    long data(long entry, int item) {
        var at = entry + ENTRY_HEAD + (long) item * itemSize();
        var data = offset(at);
        var agree = size(data, DATA) > dataHead() && (compact || isHashed(data, at + 8));
        return agree ? data : 0;
    }

    private boolean isHashed(long data, long hash) {
        return bytes.word(data + OBJECT_HEAD) == bytes.word(hash);
    }

    /// Bytes of a data object before its payload.
    int dataHead() {
        return compact ? 72 : 64;
    }
}
