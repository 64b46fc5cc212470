package io.casebook.format.jsonlog;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The members of the JSON object (RFC 8259) that a line is; what is nested in them is passed over
/// by counting brackets, however deep. One is used again and again. Of a line that is cut, the
/// members before the cut are there.
final class JsonLine {
    /// Members beyond these are passed over.
    private static final int MOST_MEMBERS = 64;

    private static final int LONGEST_NAME = 64;

    private final @Nullable String[] names = new @Nullable String[MOST_MEMBERS];
    private final int[] starts = new int[MOST_MEMBERS];
    private final int[] ends = new int[MOST_MEMBERS];
    private byte[] bytes = new byte[0];
    private int at;
    private int limit;
    private int count;
    private boolean whole;

    /// Reads the line `array[from, to)`.
    ///
    /// @return whether it is an object, or begins as one, with a member at least
    boolean read(byte[] array, int from, int to) {
        bytes = array;
        at = from;
        limit = to;
        count = 0;
        whole = readMembers() && take('}');
        skipBlanks();
        whole &= at == limit;
        return count > 0;
    }

    /// Whether the line is one object and nothing else.
    boolean isWhole() {
        return whole;
    }

    int count() {
        return count;
    }

    String name(int member) {
        var name = names[member];
        return name == null ? "" : name;
    }

    /// First byte of a value; of a text behind its quote.
    int start(int member) {
        return starts[member];
    }

    /// One past the last byte of a value; of a text its closing quote.
    int end(int member) {
        return ends[member];
    }

    boolean isNested(int member) {
        var first = bytes[starts[member]];
        return !isText(member) && (first == '{' || first == '[');
    }

    private boolean isText(int member) {
        return bytes[starts[member] - 1] == '"';
    }

    /// The value as it is written.
    String value(int member, int longest) {
        var length = Math.min(ends[member] - starts[member], longest);
        return new String(bytes, starts[member], length, StandardCharsets.ISO_8859_1);
    }

    /// The member with the first of these names that is there and no object or list; -1 where none
    /// is.
    int find(List<String> wanted) {
        for (var name : wanted) {
            for (var i = 0; i < count; i++) {
                if (name.equals(names[i]) && !isNested(i)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private boolean readMembers() {
        if (!take('{')) {
            return false;
        }
        do {
            if (!readMember()) {
                return false;
            }
        } while (take(','));
        return true;
    }

    private boolean readMember() {
        if (!take('"')) {
            return false;
        }
        var from = at;
        var to = endOfText();
        at = Math.min(to + 1, limit);
        if (!take(':')) {
            return false;
        }
        skipBlanks();
        return at < limit && readValue(from, to);
    }

    private boolean readValue(int nameStart, int nameEnd) {
        var isText = bytes[at] == '"';
        at += isText ? 1 : 0;
        var from = at;
        var to = isText ? endOfText() : endOfOther();
        at = isText ? Math.min(to + 1, limit) : to;
        if (at > from && count < MOST_MEMBERS) {
            starts[count] = from;
            ends[count] = to;
            names[count] = name(names[count], nameStart, nameEnd);
            count++;
        }
        return at > from && to < limit;
    }

    private int endOfOther() {
        return bytes[at] == '{' || bytes[at] == '[' ? endOfNested() : endOfWord();
    }

    /// The closing quote, or the end of the line.
    private int endOfText() {
        var end = at;
        while (end < limit && bytes[end] != '"') {
            end += bytes[end] == '\\' ? 2 : 1;
        }
        return Math.min(end, limit);
    }

    private int endOfNested() {
        var depth = 0;
        for (; at < limit; at++) {
            switch (bytes[at]) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> {
                    at++;
                    at = endOfText();
                }
                default -> {}
            }
            if (depth == 0) {
                return at + 1;
            }
        }
        return limit;
    }

    private int endOfWord() {
        var end = at;
        while (end < limit && bytes[end] > ' ' && ",]}\"[{:".indexOf(bytes[end]) < 0) {
            end++;
        }
        return end;
    }

    /// Lines have the same names in the same order, mostly.
    private String name(@Nullable String before, int from, int to) {
        if (before != null && isName(before, from, to)) {
            return before;
        }
        return to - from > LONGEST_NAME
                ? ""
                : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private boolean isName(String name, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        for (var i = 0; i < name.length(); i++) {
            if (name.charAt(i) != (bytes[from + i] & 0xff)) {
                return false;
            }
        }
        return true;
    }

    private boolean take(char character) {
        skipBlanks();
        if (at >= limit || bytes[at] != character) {
            return false;
        }
        at++;
        return true;
    }

    private void skipBlanks() {
        while (at < limit && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
    }
}
