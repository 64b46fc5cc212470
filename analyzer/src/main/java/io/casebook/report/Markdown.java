package io.casebook.report;

import java.util.List;

/// Writes Markdown in which nothing that comes from logs can act as markup.
final class Markdown {
    /// Every ASCII punctuation character may be escaped (CommonMark 0.31, 2.4); these are the ones
    /// that some dialect gives a meaning inside a line.
    private static final String SPECIAL = "\\`*_{}[]()#+-!|~$^=@:";

    private static final int SHORTEST_FENCE = 3;

    private final StringBuilder out = new StringBuilder(4096);

    void heading(int level, String text) {
        out.repeat('#', level).append(' ').append(inline(text)).append("\n\n");
    }

    void paragraph(String text) {
        if (!text.isBlank()) {
            out.append(inline(text)).append("\n\n");
        }
    }

    /// A paragraph that starts with a word in bold.
    void labelled(String label, String text) {
        if (!text.isBlank()) {
            out.append("**").append(label).append(":** ").append(inline(text)).append("\n\n");
        }
    }

    void item(String name, String value) {
        out.append("- **").append(inline(name)).append(":** ").append(inline(value)).append('\n');
    }

    void numbered(String label, List<String> steps) {
        if (steps.isEmpty()) {
            return;
        }
        out.append("**").append(label).append(":**\n\n");
        for (var i = 0; i < steps.size(); i++) {
            out.append(i + 1).append(". ").append(inline(steps.get(i))).append('\n');
        }
        gap();
    }

    /// A place and, fenced, what is written there.
    void quote(Quote quote) {
        var text = Inert.plain(quote.text());
        var fence = "`".repeat(Math.max(SHORTEST_FENCE, longestRun(text) + 1));
        out.append(inline(quote.where())).append("\n\n");
        out.append(fence).append("text\n").append(text).append('\n').append(fence).append("\n\n");
        paragraph(quote.cut());
    }

    /// A table.
    ///
    /// @param rows of cells that are Markdown already
    void table(List<String> head, List<List<String>> rows) {
        row(head);
        out.append("|---".repeat(head.size())).append("|\n");
        rows.forEach(this::row);
        gap();
    }

    private void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    void references(List<String> references) {
        for (var reference : references) {
            switch (Reference.of(reference)) {
                case Reference.Link(var address) -> out.append("- <").append(address).append(">\n");
                case Reference.Name(var name) -> out.append("- ").append(inline(name)).append('\n');
            }
        }
        if (!references.isEmpty()) {
            gap();
        }
    }

    void gap() {
        out.append('\n');
    }

    /// The text on one line, all markup in it escaped.
    static String inline(String text) {
        var line = Inert.line(text).strip();
        var escaped = new StringBuilder(line.length() + 16);
        for (var i = 0; i < line.length(); i++) {
            append(escaped, line, i);
        }
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, String line, int at) {
        var c = line.charAt(at);
        switch (c) {
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '&' -> escaped.append("&amp;");
            default -> {
                if (SPECIAL.indexOf(c) >= 0 && acts(line, at)) {
                    escaped.append('\\');
                }
                escaped.append(c);
            }
        }
    }

    /// Whether the character may act as markup where it stands: these three only do at the start of
    /// a line or before an address, and a text full of backslashes is hard to read.
    private static boolean acts(String line, int at) {
        return switch (line.charAt(at)) {
            case '-', '+', '=' -> at == 0;
            case ':' -> line.startsWith("://", at);
            case '#' -> at == 0 || beforeDigit(line, at);
            default -> true;
        };
    }

    private static boolean beforeDigit(String line, int at) {
        return at + 1 < line.length() && Character.isDigit(line.charAt(at + 1));
    }

    private static int longestRun(String text) {
        var longest = 0;
        var run = 0;
        for (var i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
