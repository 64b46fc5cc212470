package io.casebook.intake.journal;

import java.util.Arrays;

/// One entry, used again for the next: its numbers, and its fields as places in a buffer.
final class Entry {
    /// As systemd has it (ENTRY_FIELD_COUNT_MAX, journal-importer.h).
    static final int MOST_FIELDS = 1024;

    /// Bytes of all fields together.
    static final int MOST_BYTES = 16 << 20;

    /// As systemd has it for names (journal_field_valid, journal-file.c).
    static final int LONGEST_NAME = 64;

    long seqnum;

    /// The origin of the number; empty where no number is known.
    String seqnumId = "";

    /// Microseconds since 1970-01-01T00:00Z.
    long realtime;

    /// Microseconds since the boot; negative where not known.
    long monotonic;

    /// All fields' hashes, part of the cursor.
    long hash;

    /// Digits of the boot's id, zeros where it is not known.
    final byte[] bootId = new byte[JournalBytes.ID_DIGITS];

    /// Where each field is: name, `=`, value.
    byte[] bytes = new byte[1 << 14];

    final int[] starts = new int[MOST_FIELDS];
    final int[] values = new int[MOST_FIELDS];
    final int[] ends = new int[MOST_FIELDS];
    int fieldCount;

    private int filled;

    void clear() {
        fieldCount = 0;
        filled = 0;
    }

    boolean hasRoom(int length) {
        return fieldCount < MOST_FIELDS && filled + length <= MOST_BYTES;
    }

    /// Where the next field goes, with room for so many bytes.
    int reserve(int length) {
        if (filled + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(filled + length, bytes.length * 2));
        }
        return filled;
    }

    /// Takes the reserved bytes for a field.
    ///
    /// @return false where they do not begin with a valid name and `=`
    boolean addField(int length) {
        var nameEnd = endOfName(filled, filled + length);
        if (nameEnd < 0) {
            return false;
        }
        starts[fieldCount] = filled;
        values[fieldCount] = nameEnd + 1;
        filled += length;
        ends[fieldCount++] = filled;
        return true;
    }

    /// Takes the reserved bytes for more of the last field's value.
    void extend(int length) {
        filled += length;
        ends[fieldCount - 1] = filled;
    }

    /// Forgets a field; those behind it move up.
    void remove(int field) {
        var behind = fieldCount - field - 1;
        System.arraycopy(starts, field + 1, starts, field, behind);
        System.arraycopy(values, field + 1, values, field, behind);
        System.arraycopy(ends, field + 1, ends, field, behind);
        fieldCount--;
    }

    /// Whether it is known which boot wrote this.
    boolean hasBoot() {
        return bootId[0] != 0;
    }

    /// Where a name of letters, digits and underscores ends at a `=`; -1 where it does not.
    private int endOfName(int from, int end) {
        var most = Math.min(end, from + LONGEST_NAME + 1);
        for (var i = from; i < most; i++) {
            var c = bytes[i];
            if (c == '=') {
                return i > from ? i : -1;
            }
            if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')) {
                return -1;
            }
        }
        return -1;
    }

    /// The number of the first field with a name; -1 where there is none.
    int find(byte[] name) {
        for (var i = 0; i < fieldCount; i++) {
            if (isNamed(i, name)) {
                return i;
            }
        }
        return -1;
    }

    boolean isNamed(int field, byte[] name) {
        var from = starts[field];
        var to = values[field] - 1;
        return to - from == name.length && Arrays.equals(bytes, from, to, name, 0, name.length);
    }
}
