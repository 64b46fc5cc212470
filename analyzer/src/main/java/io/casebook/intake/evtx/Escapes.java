package io.casebook.intake.evtx;

import java.util.Locale;

/// Writes values so that a record keeps its lines and its notation.
final class Escapes {
    private static final int DELETE = 0x7f;

    private Escapes() {}

    /// The first control character, or one of these; the length where there is none.
    private static int plainEnd(String text, int from, String others) {
        var at = from;
        while (at < text.length() && isPlain(text.charAt(at), others)) {
            at++;
        }
        return at;
    }

    private static boolean isPlain(char c, String others) {
        return c >= ' ' && c != DELETE && others.indexOf(c) < 0;
    }

    /// A value between quotes: a quote and a backslash get a backslash.
    static void value(String text, StringBuilder out) {
        var at = 0;
        while (at < text.length()) {
            var end = plainEnd(text, at, "\"\\");
            out.append(text, at, end);
            if (end < text.length() && text.charAt(end) >= ' ' && text.charAt(end) != DELETE) {
                out.append('\\').append(text.charAt(end));
            } else if (end < text.length()) {
                addEscaped(text.charAt(end), out);
            }
            at = end + 1;
        }
    }

    /// A word that ends at a bracket, perhaps at a blank.
    static void word(String text, boolean toBlank, StringBuilder out) {
        var at = 0;
        while (at < text.length()) {
            var end = plainEnd(text, at, toBlank ? "[]\\ " : "[]\\");
            out.append(text, at, end);
            if (end < text.length()) {
                addEscaped(text.charAt(end), out);
            }
            at = end + 1;
        }
    }

    /// The name of a field, with an underscore for what would end it.
    static void name(String text, StringBuilder out) {
        var at = 0;
        while (at < text.length()) {
            var end = plainEnd(text, at, " =\"{}");
            out.append(text, at, end);
            if (end < text.length()) {
                out.append('_');
            }
            at = end + 1;
        }
    }

    /// A message of one or more lines, without those that are blank at its end.
    static void message(String text, StringBuilder out) {
        var stripped = text.stripTrailing();
        var at = 0;
        while (at < stripped.length()) {
            var end = plainEnd(stripped, at, "");
            out.append(stripped, at, end);
            if (end < stripped.length()) {
                addBroken(stripped.charAt(end), out);
            }
            at = end + 1;
        }
    }

    private static void addBroken(char c, StringBuilder out) {
        switch (c) {
            case '\n' -> out.append("\n\t");
            case '\t' -> out.append(c);
            case '\r' -> {}
            default -> addEscaped(c, out);
        }
    }

    private static void addEscaped(char c, StringBuilder out) {
        out.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
    }
}
