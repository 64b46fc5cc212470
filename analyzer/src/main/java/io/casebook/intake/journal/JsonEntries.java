package io.casebook.intake.journal;

import io.casebook.intake.decoded.DamageCounts;

import java.nio.charset.StandardCharsets;

/// The entries of `journalctl -o json`, `json-pretty`, `json-sse` and `json-seq`: an object each,
/// whose values are strings, arrays of octets where they are no text, arrays of both where a field
/// is there several times, and null where they were too long (systemd,
/// docs/JOURNAL_EXPORT_FORMATS.md). What stands between objects is passed over.
final class JsonEntries implements DumpEntries {
    private final JsonBytes json;
    private final DamageCounts damages;
    private final byte[] name = new byte[Entry.LONGEST_NAME];
    private int nameLength;

    JsonEntries(JournalBytes bytes, DamageCounts damages) {
        json = new JsonBytes(bytes);
        this.damages = damages;
    }

    @Override
    public long position() {
        return json.at;
    }

    @Override
    public boolean next(Entry into) {
        into.clear();
        while (json.more() && json.peek() != '{') {
            json.at++;
        }
        if (!json.more()) {
            return false;
        }
        var start = json.at;
        json.at++;
        if (!readMembers(into)) {
            damages.add(Damage.NOTATION, start);
            json.skipLine();
        }
        return true;
    }

    /// False where an object is not written as one.
    private boolean readMembers(Entry into) {
        if (json.take('}')) {
            return true;
        }
        do {
            if (!readName() || !json.take(':') || !readValue(into)) {
                return false;
            }
        } while (json.take(','));
        return json.take('}');
    }

    private boolean readName() {
        if (!json.take('"')) {
            return false;
        }
        nameLength = 0;
        while (json.more() && json.peek() != '"' && nameLength < name.length) {
            name[nameLength++] = (byte) json.peek();
            json.at++;
        }
        return json.take('"');
    }

    private boolean readValue(Entry into) {
        json.skipBlanks();
        return switch (json.peek()) {
            case '"' -> readText(into);
            case '[' -> readArray(into);
            case '{', JsonBytes.END -> false;
            default -> readWord(into);
        };
    }

    private boolean readText(Entry into) {
        var end = json.endOfText();
        if (end < 0) {
            return false;
        }
        var place = begin(into, end - json.at + JsonBytes.MOST_ADDED);
        if (place >= 0) {
            finish(into, json.text(end, into.bytes, place + nameLength + 1));
        }
        json.at = end + 1;
        return true;
    }

    /// The octets of one value, or several values.
    private boolean readArray(Entry into) {
        json.at++;
        json.skipBlanks();
        if (json.isDigit()) {
            return readOctets(into);
        }
        if (json.take(']')) {
            return true;
        }
        do {
            json.skipBlanks();
            var isOctets = json.take('[');
            if (!(isOctets ? readOctets(into) : json.peek() != '[' && readValue(into))) {
                return false;
            }
        } while (json.take(','));
        return json.take(']');
    }

    private boolean readOctets(Entry into) {
        var end = json.endOfNumbers();
        if (end < 0) {
            return false;
        }
        var place = begin(into, end - json.at);
        if (place >= 0) {
            finish(into, json.octets(end, into.bytes, place + nameLength + 1));
        }
        json.at = end + 1;
        return true;
    }

    /// A number or a truth value, as other tools write them; null is no value.
    private boolean readWord(Entry into) {
        var end = json.endOfWord();
        var length = (int) (end - json.at);
        var place = length == 0 ? -1 : begin(into, length);
        if (place < 0) {
            return false;
        }
        json.copy(into.bytes, place + nameLength + 1, length);
        var word =
                new String(into.bytes, place + nameLength + 1, length, StandardCharsets.US_ASCII);
        if (!word.equals("null")) {
            finish(into, length);
        }
        json.at = end;
        return true;
    }

    /// Makes room for a value and writes the name before it; -1 where there is no room.
    private int begin(Entry into, long most) {
        if (most > Entry.MOST_BYTES || !into.hasRoom((int) most + nameLength + 1)) {
            damages.add(Damage.LARGE_ENTRY, json.at);
            return -1;
        }
        var place = into.reserve((int) most + nameLength + 1);
        System.arraycopy(name, 0, into.bytes, place, nameLength);
        into.bytes[place + nameLength] = '=';
        return place;
    }

    private void finish(Entry into, int length) {
        if (!into.addField(nameLength + 1 + length)) {
            damages.add(Damage.NAME, json.at);
        }
    }
}
