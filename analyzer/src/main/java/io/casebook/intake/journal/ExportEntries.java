package io.casebook.intake.journal;

import io.casebook.intake.decoded.DamageCounts;

/// The entries of `journalctl -o export`: lines `NAME=value`, a blank line between entries. A value
/// that is no printable text follows the line of its name as eight bytes of length, the bytes, and
/// a line break (systemd, docs/JOURNAL_EXPORT_FORMATS.md).
final class ExportEntries implements DumpEntries {
    private static final int LENGTH_SIZE = 8;

    private final JournalBytes bytes;
    private final DamageCounts damages;
    private long at;

    ExportEntries(JournalBytes bytes, DamageCounts damages) {
        this.bytes = bytes;
        this.damages = damages;
    }

    @Override
    public long position() {
        return at;
    }

    @Override
    public boolean next(Entry into) {
        into.clear();
        while (at < bytes.size() && bytes.octet(at) == '\n') {
            at++;
        }
        if (at == bytes.size()) {
            return false;
        }
        while (at < bytes.size() && bytes.octet(at) != '\n') {
            readField(into);
        }
        return true;
    }

    private void readField(Entry into) {
        var nameEnd = endOfName();
        if (nameEnd < bytes.size() && bytes.octet(nameEnd) == '=') {
            var end = lineEnd(nameEnd);
            add(into, nameEnd, nameEnd + 1, end);
            at = Math.min(end + 1, bytes.size());
        } else if (nameEnd < bytes.size() && bytes.octet(nameEnd) == '\n') {
            readBinary(into, nameEnd);
        } else {
            damages.add(Damage.NOTATION, at);
            at = Math.min(lineEnd(nameEnd) + 1, bytes.size());
        }
    }

    private void readBinary(Entry into, long nameEnd) {
        var start = nameEnd + 1 + LENGTH_SIZE;
        var length = start > bytes.size() ? -1 : bytes.word(nameEnd + 1);
        if (length < 0 || length > bytes.size() - start) {
            damages.add(Damage.NOTATION, at);
            at = nameEnd + 1;
            return;
        }
        add(into, nameEnd, start, start + length);
        at = Math.min(start + length + 1, bytes.size());
    }

    private void add(Entry into, long nameEnd, long from, long to) {
        var name = (int) (nameEnd - at);
        if (to - from > Entry.MOST_BYTES || !into.hasRoom((int) (to - from) + name + 1)) {
            damages.add(Damage.LARGE_ENTRY, at);
            return;
        }
        var value = (int) (to - from);
        var place = into.reserve(name + 1 + value);
        bytes.copy(at, into.bytes, place, name);
        into.bytes[place + name] = '=';
        bytes.copy(from, into.bytes, place + name + 1, value);
        if (!into.addField(name + 1 + value)) {
            damages.add(Damage.NAME, at);
        }
    }

    /// Where the first character stands that no name has.
    private long endOfName() {
        var end = at;
        var most = Math.min(bytes.size(), at + Entry.LONGEST_NAME + 1);
        while (end < most && isOfName(bytes.octet(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(int character) {
        return (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '_';
    }

    private long lineEnd(long from) {
        var end = from;
        while (end < bytes.size() && bytes.octet(end) != '\n') {
            end++;
        }
        return end;
    }
}
