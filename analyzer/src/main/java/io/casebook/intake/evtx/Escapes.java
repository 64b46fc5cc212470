package io.casebook.intake.evtx;

import java.util.Locale;

/// Writes values so that a record keeps its lines and its notation.
final class Escapes {
    private static final int DELETE = 0x7f;

    private Escapes() {}

    /// A value between quotes: a quote and a backslash get a backslash.
    static void value(String text, StringBuilder out) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else {
                add(c, out);
            }
        }
    }

    /// A word that ends at a bracket, perhaps at a blank.
    static void word(String text, boolean toBlank, StringBuilder out) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ("[]\\".indexOf(c) >= 0 || (toBlank && c == ' ')) {
                addEscaped(c, out);
            } else {
                add(c, out);
            }
        }
    }

    /// The name of a field, with an underscore for what would end it.
    static void name(String text, StringBuilder out) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            out.append(c <= ' ' || c == DELETE || "=\"{}".indexOf(c) >= 0 ? '_' : c);
        }
    }

    /// A message of one or more lines, without those that are blank at its end.
    static void message(String text, StringBuilder out) {
        var stripped = text.stripTrailing();
        for (var i = 0; i < stripped.length(); i++) {
            var c = stripped.charAt(i);
            if (c == '\n') {
                out.append("\n\t");
            } else if (c == '\t') {
                out.append(c);
            } else if (c != '\r') {
                add(c, out);
            }
        }
    }

    private static void add(char c, StringBuilder out) {
        if (c < ' ' || c == DELETE) {
            addEscaped(c, out);
        } else {
            out.append(c);
        }
    }

    private static void addEscaped(char c, StringBuilder out) {
        out.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
    }
}
