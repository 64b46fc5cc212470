package io.casebook.intake.journal;

/// Writes values so that a record keeps its lines and its notation: what would break them, and
/// bytes that are no UTF-8, become `\xNN`.
final class Escapes {
    private static final int DELETE = 0x7f;

    /// ASCII characters that stay what they are: in a value, in a message.
    private static final boolean[] PLAIN_IN_VALUE = plain("\"\\", "");

    private static final boolean[] PLAIN_IN_MESSAGE = plain("", "\t");

    private Escapes() {}

    private static boolean[] plain(String without, String with) {
        var plain = new boolean[256];
        for (var c = ' '; c < DELETE; c++) {
            plain[c] = without.indexOf(c) < 0;
        }
        with.chars().forEach(c -> plain[c] = true);
        return plain;
    }

    private static int pastPlain(byte[] bytes, int from, int to, boolean[] plain) {
        var at = from;
        while (at < to && plain[bytes[at] & 0xff]) {
            at++;
        }
        return at;
    }

    /// A value between quotes: a quote and a backslash get a backslash.
    static void value(byte[] bytes, int from, int to, TextBytes out) {
        var written = from;
        var at = pastPlain(bytes, from, to, PLAIN_IN_VALUE);
        while (at < to) {
            var length = bytes[at] == '"' || bytes[at] == '\\' ? 0 : length(bytes, at, to);
            if (length == 0) {
                out.add(bytes, written, at);
                addMasked(bytes[at], out);
                written = at + 1;
            }
            at = pastPlain(bytes, at + Math.max(length, 1), to, PLAIN_IN_VALUE);
        }
        out.add(bytes, written, to);
    }

    private static void addMasked(byte octet, TextBytes out) {
        if (octet == '"' || octet == '\\') {
            out.add('\\');
            out.add((char) octet);
        } else {
            out.addEscaped(octet);
        }
    }

    /// A word that ends at a blank or a bracket.
    static void word(byte[] bytes, int from, int to, TextBytes out) {
        for (var i = from; i < to; ) {
            var length = length(bytes, i, to);
            if (length == 0 || bytes[i] == ' ' || bytes[i] == '[' || bytes[i] == '\\') {
                out.addEscaped(bytes[i]);
                i++;
            } else {
                out.add(bytes, i, i + length);
                i += length;
            }
        }
    }

    /// A message to the end of its record: further lines are indented, a tab, a quote and a
    /// backslash stay what they are.
    static void message(byte[] bytes, int from, int to, TextBytes out) {
        var written = from;
        var at = pastPlain(bytes, from, to, PLAIN_IN_MESSAGE);
        while (at < to) {
            var length = length(bytes, at, to);
            if (length == 0) {
                out.add(bytes, written, at);
                addBroken(bytes[at], out);
                written = at + 1;
            }
            at = pastPlain(bytes, at + Math.max(length, 1), to, PLAIN_IN_MESSAGE);
        }
        out.add(bytes, written, to);
    }

    private static void addBroken(byte octet, TextBytes out) {
        if (octet == '\n') {
            out.add("\n\t");
        } else {
            out.addEscaped(octet);
        }
    }

    /// Bytes of the character here; 0 for a control character and for what is no UTF-8.
    private static int length(byte[] bytes, int at, int to) {
        var first = bytes[at];
        if (first >= 0) {
            return first >= ' ' && first != DELETE ? 1 : 0;
        }
        var length = Integer.numberOfLeadingZeros(~(first << 24));
        return length >= 2 && length <= 4 && at + length <= to && isCharacter(bytes, at, length)
                ? length
                : 0;
    }

    /// Whether it is written in its shortest form and no surrogate (RFC 3629, 3).
    private static boolean isCharacter(byte[] bytes, int at, int length) {
        var code = bytes[at] & 0x7f >> length;
        for (var i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return false;
            }
            code = code << 6 | bytes[i] & 0x3f;
        }
        return switch (length) {
            case 2 -> code >= 0x80;
            case 3 -> code >= 0x800 && (code < 0xd800 || code > 0xdfff);
            default -> code >= 0x10000 && code <= 0x10ffff;
        };
    }
}
