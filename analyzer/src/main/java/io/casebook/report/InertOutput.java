package io.casebook.report;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// The one gate through which everything that is not written in a template itself reaches the page.
/// It escapes by context, shows deceptive characters as marks (see [Inert]), and refuses the
/// contexts in which no escaping is safe. Stricter than the escaping that comes with the template
/// engine, which lets `java\nscript:` and `data:` pass as addresses.
final class InertOutput implements HtmlTemplateOutput {
    private static final Set<String> CODE = Set.of("script", "style");

    /// What is longer is cut, and says so, wherever it comes from; in characters.
    private static final int LONGEST_TEXT = 1200;

    private static final int LONGEST_QUOTE = 8000;

    /// The attributes in which templates may put values.
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "aria-label",
                    "aria-labelledby",
                    "class",
                    "content",
                    "data-category",
                    "data-role",
                    "data-severity",
                    "datetime",
                    "id",
                    "title");

    private final TemplateOutput page;
    private String tag = "";
    private @Nullable String attribute;

    InertOutput(TemplateOutput page) {
        this.page = page;
    }

    @Override
    public void setContext(String tagName, @Nullable String attributeName) {
        tag = tagName;
        attribute = attributeName;
    }

    @Override
    public void writeContent(String trusted) {
        page.writeContent(trusted);
    }

    @Override
    public void writeContent(String trusted, int from, int to) {
        page.writeContent(trusted, from, to);
    }

    @Override
    public void writeBinaryContent(byte[] trusted) {
        page.writeBinaryContent(trusted);
    }

    @Override
    public void writeUserContent(@Nullable String value) {
        if (value == null) {
            return;
        }
        if (attribute != null) {
            writeAttribute(attribute, value);
        } else if (CODE.contains(tag)) {
            throw new IllegalStateException("no value may stand inside <" + tag + ">");
        } else {
            writeCut(value);
        }
    }

    private void writeCut(String value) {
        var quote = Quote.of("", value, tag.equals("pre") ? LONGEST_QUOTE : LONGEST_TEXT);
        writeText(quote.text());
        if (!quote.cut().isEmpty()) {
            page.writeContent("<span class=\"cut\">" + quote.cut() + "</span>");
        }
    }

    private void writeAttribute(String name, String value) {
        if (name.equals("href")) {
            writeEscaped(Reference.isSafe(value) ? value : "#");
        } else if (ATTRIBUTES.contains(name)) {
            writeEscaped(Inert.plain(Wording.cut(value, LONGEST_TEXT)));
        } else {
            throw new IllegalStateException("no value may stand in the attribute " + name);
        }
    }

    private void writeText(String value) {
        var length = value.length();
        var written = 0;
        for (var i = 0; i < length; ) {
            var codePoint = value.codePointAt(i);
            var next = i + Character.charCount(codePoint);
            if (Inert.deceptive(codePoint)) {
                writeEscaped(value, written, i);
                writeMark(codePoint);
                written = next;
            }
            i = next;
        }
        writeEscaped(value, written, length);
    }

    private void writeMark(int codePoint) {
        page.writeContent("<span class=\"mark\" title=\"");
        page.writeContent(Inert.name(codePoint));
        page.writeContent("\">");
        page.writeContent(Inert.mark(codePoint));
        page.writeContent("</span>");
    }

    private void writeEscaped(String value) {
        writeEscaped(value, 0, value.length());
    }

    private void writeEscaped(String value, int from, int to) {
        var written = from;
        for (var i = from; i < to; i++) {
            var entity = entity(value.charAt(i));
            if (entity != null) {
                page.writeContent(value, written, i);
                page.writeContent(entity);
                written = i + 1;
            }
        }
        page.writeContent(value, written, to);
    }

    /// The entity for a character that markup knows, else null.
    static @Nullable String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
