package io.casebook.signature.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the longest text that every match of a Java expression holds. Looks only at what stands
/// outside of groups, classes and repetitions, so it may find less than there is, never more.
final class RequiredLiteral {
    /// Flags by which a letter does not stand for itself alone.
    private static final Pattern OTHER_READING = Pattern.compile("\\(\\?[a-zA-Z]*[ix]");

    private static final String REPEATS = "?*{";

    /// What belongs to an escape after its letter: digits, a name, or one letter.
    private static final Pattern ESCAPE =
            Pattern.compile(
                    "\\\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|k<[^>]*>|[pPcx][^{]|[0-9]+|.)",
                    Pattern.DOTALL);

    private static final Pattern QUOTED =
            Pattern.compile("\\\\(?:Q(?<text>.*?)(?:\\\\E|$)|.)", Pattern.DOTALL);

    private final String source;
    private final StringBuilder run = new StringBuilder();
    private String longest = "";
    private int at;

    private RequiredLiteral(String source) {
        this.source = source;
    }

    /// The literal; empty where there is none, as where upper and lower case are the same.
    static String of(String source) {
        return OTHER_READING.matcher(source).find()
                ? ""
                : new RequiredLiteral(unquoted(source)).find();
    }

    /// The source with each character between `\Q` and `\E` by itself, as the library reads it.
    private static String unquoted(String source) {
        return QUOTED.matcher(source)
                .replaceAll(
                        found -> {
                            var text = found.group("text");
                            return Matcher.quoteReplacement(
                                    text == null ? found.group() : escaped(text));
                        });
    }

    private static String escaped(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "\\\\$0");
    }

    private String find() {
        while (at < source.length()) {
            var one = source.charAt(at);
            switch (one) {
                case '|' -> {
                    return "";
                }
                case '(' -> skipGroup();
                case '[' -> skipClass();
                case '{' -> skipRepetition();
                case '\\' -> escape();
                case '.', '^', '$', '*', '+', '?' -> end(1);
                default -> literal(one, 1);
            }
        }
        end(0);
        return longest;
    }

    private void escape() {
        var next = at + 1 < source.length() ? source.charAt(at + 1) : '\\';
        if (Character.isLetterOrDigit(next)) {
            var whole = ESCAPE.matcher(source).region(at, source.length());
            end(whole.lookingAt() ? whole.end() - at : 2);
        } else {
            literal(next, 2);
        }
    }

    private void literal(char one, int width) {
        at += width;
        if (at < source.length() && REPEATS.indexOf(source.charAt(at)) >= 0) {
            end(0);
        } else {
            run.append(one);
        }
    }

    private void end(int width) {
        if (run.length() > longest.length()) {
            longest = run.toString();
        }
        run.setLength(0);
        at += width;
    }

    private void skipGroup() {
        end(1);
        for (var depth = 1; at < source.length() && depth > 0; ) {
            switch (source.charAt(at)) {
                case '\\' -> at += 2;
                case '[' -> skipClass();
                case '(' -> {
                    depth++;
                    at++;
                }
                case ')' -> {
                    depth--;
                    at++;
                }
                default -> at++;
            }
        }
    }

    /// Brackets within a class are classes again; one that closes stands for itself where a class
    /// begins.
    private void skipClass() {
        end(1);
        if (source.startsWith("^", at)) {
            at++;
        }
        if (source.startsWith("]", at)) {
            at++;
        }
        for (var depth = 1; at < source.length() && depth > 0; at++) {
            switch (source.charAt(at)) {
                case '\\' -> at++;
                case '[' -> depth++;
                case ']' -> depth--;
                default -> {}
            }
        }
    }

    private void skipRepetition() {
        end(1);
        var close = source.indexOf('}', at);
        at = close < 0 ? source.length() : close + 1;
    }
}
