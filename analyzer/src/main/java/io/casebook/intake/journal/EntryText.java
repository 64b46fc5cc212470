package io.casebook.intake.journal;

import static io.casebook.intake.journal.FieldOrder.ascii;

import java.time.LocalDate;
import java.util.Arrays;

/// Writes entries in the notation that [JournalFile] tells of.
final class EntryText {
    private static final byte[] MESSAGE = ascii("MESSAGE");
    private static final byte[] HOST = ascii("_HOSTNAME");
    private static final byte[] IDENTIFIER = ascii("SYSLOG_IDENTIFIER");
    private static final byte[] COMMAND = ascii("_COMM");
    private static final byte[] PID = ascii("_PID");
    private static final byte[] SYSLOG_PID = ascii("SYSLOG_PID");
    private static final byte[] BOOT = ascii("_BOOT_ID");

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final int LONGEST_WORD = 256;
    private static final int MOST_PID_DIGITS = 9;

    /// A longer value is written behind the message, as journalctl leaves it out of its JSON.
    private static final int LONGEST_VALUE = 4096;

    /// So long may the first line be before all values go behind the message.
    private static final int LONGEST_HEAD = 32 << 10;

    private final FieldOrder orders = new FieldOrder();
    private final boolean[] deferred = new boolean[Entry.MOST_FIELDS];
    private long day = Long.MIN_VALUE;
    private byte[] date = {};

    void write(Entry entry, TextBytes out) {
        var start = out.length();
        var message = entry.find(MESSAGE);
        addTime(entry.realtime, out);
        var host = addHost(entry, out);
        out.add(' ');
        var identifier = addIdentifier(entry, out);
        out.add('[');
        var pid = addPid(entry, out);
        out.add("] {");
        addFields(entry, new Told(message, host, identifier, pid), start, out);
        out.add("}:");
        if (message >= 0) {
            out.add(' ');
            Escapes.message(entry.bytes, entry.values[message], entry.ends[message], out);
        }
        out.add('\n');
        addDeferred(entry, out);
    }

    private void addTime(long micros, TextBytes out) {
        var second = micros / MICROS_PER_SECOND;
        var today = second / SECONDS_PER_DAY;
        if (today != day) {
            day = today;
            date = ascii(LocalDate.ofEpochDay(today).toString());
        }
        var ofDay = second % SECONDS_PER_DAY;
        out.add(date);
        out.add('T');
        out.addNumber(ofDay / 3600, 2);
        out.add(':');
        out.addNumber(ofDay / 60 % 60, 2);
        out.add(':');
        out.addNumber(ofDay % 60, 2);
        out.add('.');
        out.addNumber(micros % MICROS_PER_SECOND, 6);
        out.add("Z ");
    }

    /// Writes the host of an entry.
    ///
    /// @return its field, or -1 where `-` stands for it
    static int addHost(Entry entry, TextBytes out) {
        return addWord(entry, entry.find(HOST), out);
    }

    /// Writes a value as a word.
    ///
    /// @return the field, or -1 where `-` stands for it
    private static int addWord(Entry entry, int field, TextBytes out) {
        if (field < 0 || !isShort(entry, field)) {
            out.add('-');
            return -1;
        }
        Escapes.word(entry.bytes, entry.values[field], entry.ends[field], out);
        return field;
    }

    private static boolean isShort(Entry entry, int field) {
        var length = entry.ends[field] - entry.values[field];
        return length > 0 && length <= LONGEST_WORD;
    }

    /// As journalctl has it: who has no identifier is called by the command, which stays a field.
    private static int addIdentifier(Entry entry, TextBytes out) {
        var identifier = entry.find(IDENTIFIER);
        if (identifier >= 0) {
            return addWord(entry, identifier, out);
        }
        addWord(entry, entry.find(COMMAND), out);
        return -1;
    }

    /// The kernel's word for the process; else the process's own, which stays a field.
    private static int addPid(Entry entry, TextBytes out) {
        var pid = entry.find(PID);
        var shown = isNumber(entry, pid) ? pid : entry.find(SYSLOG_PID);
        if (!isNumber(entry, shown)) {
            out.add('-');
            return -1;
        }
        out.add(entry.bytes, entry.values[shown], entry.ends[shown]);
        return shown == pid ? pid : -1;
    }

    private static boolean isNumber(Entry entry, int field) {
        if (field < 0) {
            return false;
        }
        var length = entry.ends[field] - entry.values[field];
        for (var i = entry.values[field]; i < entry.ends[field]; i++) {
            if (entry.bytes[i] < '0' || entry.bytes[i] > '9') {
                return false;
            }
        }
        return length > 0 && length <= MOST_PID_DIGITS;
    }

    private void addFields(Entry entry, Told told, int start, TextBytes out) {
        var first = orders.sort(entry);
        for (var i = 0; i < first; i++) {
            if (isAddedHere(entry, orders.get(i), told, start, out)) {
                separate(out);
                addField(entry, orders.get(i), out);
            }
        }
        addOwn(entry, out);
        for (var i = first; i < entry.fieldCount; i++) {
            if (isAddedHere(entry, orders.get(i), told, start, out)) {
                separate(out);
                addField(entry, orders.get(i), out);
            }
        }
        if (!entry.seqnumId.isEmpty()) {
            addCursor(entry, out);
        }
    }

    private static void separate(TextBytes out) {
        if (out.last() != '{') {
            out.add(' ');
        }
    }

    /// Whether a field is neither told elsewhere nor so long that it is deferred.
    private boolean isAddedHere(Entry entry, int field, Told told, int start, TextBytes out) {
        var length = entry.ends[field] - entry.values[field];
        var isLong = length > LONGEST_VALUE || out.length() - start > LONGEST_HEAD;
        var isTold = told.isTold(field) || isOwnBoot(entry, field);
        deferred[field] = isLong && !isTold;
        return !isLong && !isTold;
    }

    /// What journalctl tells of an entry beside its fields.
    private static void addOwn(Entry entry, TextBytes out) {
        if (entry.hasBoot()) {
            separate(out);
            out.add("_BOOT_ID=\"");
            out.add(entry.bootId);
            out.add('"');
        }
        if (entry.monotonic >= 0) {
            separate(out);
            out.add("__MONOTONIC_TIMESTAMP=\"");
            out.addNumber(entry.monotonic, 1);
            out.add('"');
        }
        if (!entry.seqnumId.isEmpty()) {
            separate(out);
            out.add("__SEQNUM=\"");
            out.add(Long.toUnsignedString(entry.seqnum));
            out.add('"');
        }
    }

    private static void addCursor(Entry entry, TextBytes out) {
        separate(out);
        out.add("__CURSOR=\"s=");
        out.add(entry.seqnumId);
        out.add(";i=");
        out.addHex(entry.seqnum);
        out.add(";b=");
        out.add(entry.bootId);
        out.add(";m=");
        out.addHex(entry.monotonic);
        out.add(";t=");
        out.addHex(entry.realtime);
        out.add(";x=");
        out.addHex(entry.hash);
        out.add('"');
    }

    private static boolean isOwnBoot(Entry entry, int field) {
        return entry.hasBoot()
                && entry.isNamed(field, BOOT)
                && Arrays.equals(
                        entry.bytes,
                        entry.values[field],
                        entry.ends[field],
                        entry.bootId,
                        0,
                        entry.bootId.length);
    }

    private static void addField(Entry entry, int field, TextBytes out) {
        out.add(entry.bytes, entry.starts[field], entry.values[field]);
        out.add('"');
        Escapes.value(entry.bytes, entry.values[field], entry.ends[field], out);
        out.add('"');
    }

    private void addDeferred(Entry entry, TextBytes out) {
        for (var i = 0; i < entry.fieldCount; i++) {
            if (deferred[i]) {
                out.add("\t{");
                addField(entry, i, out);
                out.add("}\n");
            }
        }
    }

    /// The fields that are written elsewhere; -1 for those that are not.
    private record Told(int message, int host, int identifier, int pid) {
        boolean isTold(int field) {
            return field == message || field == host || field == identifier || field == pid;
        }
    }
}
