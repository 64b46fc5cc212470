package io.casebook.report;

import java.util.List;
import java.util.Locale;

/// Makes text from logs harmless and honest: characters that have no shape of their own, or that
/// change how others are shown (controls, escape sequences, bidirectional overrides, zero-width
/// characters, halves of surrogate pairs), are replaced by a visible mark.
final class Inert {
    private static final char DELETE = '\u007F';

    /// The names of the first 32 characters (ECMA-48, 8.1, and ISO 646). Their own pictures, in
    /// block 2400, are missing from the fonts of many machines.
    private static final List<String> CONTROLS =
            List.of(
                    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HT", "LF", "VT",
                    "FF", "CR", "SO", "SI", "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB",
                    "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US");

    private Inert() {}

    /// Whether a reader could not see this character, or not see what it does. Line feed and tab
    /// are what they seem.
    static boolean deceptive(int codePoint) {
        if (codePoint < DELETE) {
            return codePoint < ' ' && codePoint != '\n' && codePoint != '\t';
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            default -> invisible(codePoint);
        };
    }

    /// Letters of Unicode that are drawn as nothing (the Hangul fillers, the blank Braille
    /// pattern), and what is no character at all.
    private static boolean invisible(int codePoint) {
        return switch (codePoint) {
            case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> (codePoint & 0xFFFE) == 0xFFFE;
        };
    }

    /// What is shown instead: the usual name of a control, else the code point.
    static String mark(int codePoint) {
        if (codePoint < CONTROLS.size()) {
            return CONTROLS.get(codePoint);
        }
        return codePoint == DELETE ? "DEL" : name(codePoint);
    }

    /// `U+202E`.
    static String name(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    /// The text with marks in brackets, for places that know no markup of their own.
    static String plain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= DELETE || c < ' ') {
                return marked(text);
            }
        }
        return text;
    }

    private static String marked(String text) {
        var marked = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(
                        c -> {
                            if (deceptive(c)) {
                                marked.append('[').append(mark(c)).append(']');
                            } else {
                                marked.appendCodePoint(c);
                            }
                        });
        return marked.toString();
    }

    /// On one line, with marks.
    static String line(String text) {
        return plain(text.replace('\n', ' ').replace('\t', ' '));
    }
}
