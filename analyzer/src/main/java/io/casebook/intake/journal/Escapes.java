package io.casebook.intake.journal;

/// Writes values so that a record keeps its lines and its notation: what would break them, and
/// bytes that are no UTF-8, become `\xNN`.
final class Escapes {
    private static final int DELETE = 0x7f;

    private Escapes() {}

    /// A value between quotes: a quote and a backslash get a backslash.
    static void value(byte[] bytes, int from, int to, TextBytes out) {
        var plain = from;
        for (var i = from; i < to; ) {
            var length = length(bytes, i, to);
            if (length > 0 && bytes[i] != '"' && bytes[i] != '\\') {
                i += length;
                continue;
            }
            out.add(bytes, plain, i);
            if (length > 0) {
                out.add('\\');
                out.add((char) bytes[i]);
            } else {
                out.addEscaped(bytes[i]);
            }
            plain = ++i;
        }
        out.add(bytes, plain, to);
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
        var plain = from;
        for (var i = from; i < to; ) {
            var length = bytes[i] == '\t' ? 1 : length(bytes, i, to);
            if (length > 0) {
                i += length;
                continue;
            }
            out.add(bytes, plain, i);
            if (bytes[i] == '\n') {
                out.add("\n\t");
            } else {
                out.addEscaped(bytes[i]);
            }
            plain = ++i;
        }
        out.add(bytes, plain, to);
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
