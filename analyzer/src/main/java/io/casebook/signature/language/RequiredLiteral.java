package io.casebook.signature.language;

/// Finds the longest text that every match of a Java expression holds. Looks only at what stands
/// outside of groups, classes and repetitions, so it may find less than there is, never more.
final class RequiredLiteral {
    private static final String REPEATS = "?*{";
    private final String source;
    private final StringBuilder run = new StringBuilder();
    private String longest = "";
    private int at;

    private RequiredLiteral(String source) {
        this.source = source;
    }

    /// The literal; empty where there is none.
    static String of(String source) {
        return new RequiredLiteral(source).find();
    }

    private String find() {
        while (at < source.length()) {
            var one = source.charAt(at);
            switch (one) {
                case '|' -> {
                    return "";
                }
                case '(' -> skip('(', ')');
                case '[' -> skip('[', ']');
                case '{' -> skip('{', '}');
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
            end(2);
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

    private void skip(char open, char close) {
        end(1);
        for (var depth = 1; at < source.length() && depth > 0; at++) {
            var one = source.charAt(at);
            if (one == '\\') {
                at++;
            } else if (one == close) {
                depth--;
            } else if (one == open && open != '[') {
                depth++;
            }
        }
    }
}
