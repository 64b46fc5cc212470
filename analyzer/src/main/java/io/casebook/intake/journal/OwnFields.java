package io.casebook.intake.journal;

import static io.casebook.intake.journal.FieldOrder.ascii;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/// What journalctl adds to an entry's fields when it writes it as text: its times, its number and
/// its place. They become the entry's numbers, as they are in a journal's file.
final class OwnFields {
    private static final byte[] REALTIME = ascii("__REALTIME_TIMESTAMP");
    private static final byte[] MONOTONIC = ascii("__MONOTONIC_TIMESTAMP");
    private static final byte[] CURSOR = ascii("__CURSOR");
    private static final byte[] BOOT = ascii("_BOOT_ID");
    private static final byte[] OWN = ascii("__");

    /// Written as sd_journal_get_cursor does (sd-journal.c).
    private static final Pattern PLACE =
            Pattern.compile(
                    "s=(?<origin>[0-9a-f]{32});i=(?<number>[0-9a-f]{1,16});b=[0-9a-f]{32}"
                            + ";m=(?<monotonic>[0-9a-f]{1,15});t=(?<realtime>[0-9a-f]{1,15})"
                            + ";x=(?<hash>[0-9a-f]{1,16})");
    private static final String HEX_DIGITS = "0123456789abcdef";
    private static final int HEX = 16;
    private static final int MOST_DIGITS = 18;

    /// 9999-12-31 in microseconds.
    private static final long LAST_TIME = 253_402_300_799_999_999L;

    private OwnFields() {}

    /// Takes them out of the entry.
    ///
    /// @return false where the entry has no time
    static boolean take(Entry entry) {
        entry.realtime = number(entry, entry.find(REALTIME));
        entry.monotonic = number(entry, entry.find(MONOTONIC));
        takeBoot(entry, entry.find(BOOT));
        takeCursor(entry, entry.find(CURSOR));
        for (var field = entry.fieldCount - 1; field >= 0; field--) {
            var start = entry.starts[field];
            if (Arrays.equals(entry.bytes, start, start + OWN.length, OWN, 0, OWN.length)) {
                entry.remove(field);
            }
        }
        return entry.realtime >= 0 && entry.realtime <= LAST_TIME;
    }

    private static void takeBoot(Entry entry, int field) {
        Arrays.fill(entry.bootId, (byte) 0);
        if (field >= 0 && isId(entry, entry.values[field], entry.ends[field])) {
            System.arraycopy(
                    entry.bytes, entry.values[field], entry.bootId, 0, JournalBytes.ID_DIGITS);
        }
    }

    private static boolean isId(Entry entry, int from, int to) {
        for (var i = from; i < to; i++) {
            if (HEX_DIGITS.indexOf(entry.bytes[i]) < 0) {
                return false;
            }
        }
        return to - from == JournalBytes.ID_DIGITS;
    }

    private static void takeCursor(Entry entry, int field) {
        var place = PLACE.matcher(field < 0 ? "" : text(entry, field));
        entry.seqnumId = place.matches() ? place.group("origin") : "";
        if (!entry.seqnumId.isEmpty()) {
            entry.seqnum = Long.parseUnsignedLong(place.group("number"), HEX);
            entry.hash = Long.parseUnsignedLong(place.group("hash"), HEX);
            entry.realtime = known(entry.realtime, place.group("realtime"));
            entry.monotonic = known(entry.monotonic, place.group("monotonic"));
        }
    }

    private static long known(long stated, String inCursor) {
        return stated < 0 ? Long.parseLong(inCursor, HEX) : stated;
    }

    /// -1 where there is none.
    private static long number(Entry entry, int field) {
        var length = field < 0 ? 0 : entry.ends[field] - entry.values[field];
        if (length == 0 || length > MOST_DIGITS) {
            return -1;
        }
        var number = 0L;
        for (var i = entry.values[field]; i < entry.ends[field]; i++) {
            var digit = entry.bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static String text(Entry entry, int field) {
        var from = entry.values[field];
        return new String(entry.bytes, from, entry.ends[field] - from, StandardCharsets.US_ASCII);
    }
}
