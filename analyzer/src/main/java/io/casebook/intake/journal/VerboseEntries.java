package io.casebook.intake.journal;

import static io.casebook.intake.journal.FieldOrder.ascii;

import io.casebook.intake.decoded.DamageCounts;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The entries of `journalctl -o verbose`: a line with the time and, in brackets, the cursor, then
/// a line `    NAME=value` for each field, further lines of a value below its start (systemd,
/// src/shared/logs-show.c, output_verbose).
final class VerboseEntries implements DumpEntries {
    /// Of the heading of an entry; the cursor has its time exactly and in no zone.
    static final Pattern HEADING =
            Pattern.compile(
                    "\\w{3} \\d{4}-\\d\\d-\\d\\d [\\d:.]{8,20} [^\\[\\]]{1,40}"
                            + "\\[(s=[^\\]]+)\\]");

    private static final byte[] CURSOR = ascii("__CURSOR=");
    private static final int LONGEST_HEADING = 400;
    private static final int INDENT = 4;

    private final JournalBytes bytes;
    private final DamageCounts damages;
    private long at;

    VerboseEntries(JournalBytes bytes, DamageCounts damages) {
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
        while (at < bytes.size() && !takeHeading(into)) {
            skipLine();
        }
        if (at == bytes.size()) {
            return into.fieldCount > 0;
        }
        while (at < bytes.size() && (bytes.octet(at) == ' ' || bytes.octet(at) == '\n')) {
            takeLine(into);
        }
        return true;
    }

    private boolean takeHeading(Entry into) {
        var end = lineEnd();
        if (end - at > LONGEST_HEADING || bytes.octet(at) == ' ') {
            return false;
        }
        var line = new byte[(int) (end - at)];
        bytes.copy(at, line, 0, line.length);
        var heading = HEADING.matcher(new String(line, StandardCharsets.ISO_8859_1));
        if (!heading.matches()) {
            return false;
        }
        var cursor = ascii(heading.group(1));
        var place = into.reserve(CURSOR.length + cursor.length);
        System.arraycopy(CURSOR, 0, into.bytes, place, CURSOR.length);
        System.arraycopy(cursor, 0, into.bytes, place + CURSOR.length, cursor.length);
        into.addField(CURSOR.length + cursor.length);
        at = Math.min(end + 1, bytes.size());
        return true;
    }

    private void takeLine(Entry into) {
        var end = lineEnd();
        var indent = indent(end);
        var length = end - at - indent;
        if (length > Entry.MOST_BYTES || !into.hasRoom((int) length + 1)) {
            damages.add(Damage.LARGE_ENTRY, at);
        } else if (length > 0) {
            take(into, indent, (int) length);
        }
        at = Math.min(end + 1, bytes.size());
    }

    private void take(Entry into, int indent, int length) {
        var place = into.reserve(length + 1);
        bytes.copy(at + indent, into.bytes, place, length);
        if (indent == INDENT && into.addField(length)) {
            return;
        }
        System.arraycopy(into.bytes, place, into.bytes, place + 1, length);
        into.bytes[place] = '\n';
        into.extend(length + 1);
    }

    /// Blanks before the line: those before a field, or so many that a value is below its start.
    private int indent(long end) {
        var indent = 0;
        while (at + indent < end && bytes.octet(at + indent) == ' ' && indent < LONGEST_HEADING) {
            indent++;
        }
        return indent;
    }

    private void skipLine() {
        at = Math.min(lineEnd() + 1, bytes.size());
    }

    private long lineEnd() {
        var end = at;
        while (end < bytes.size() && bytes.octet(end) != '\n') {
            end++;
        }
        return end;
    }
}
