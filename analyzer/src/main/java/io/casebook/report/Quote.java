package io.casebook.report;

import io.casebook.model.Evidence;
import io.casebook.model.SourceSpan;

/// A text of the upload with its place, cut where it is too long for a page.
///
/// @param where such as `messages:12` or `messages:12-18`
/// @param text what is shown
/// @param cut what is left out, in words; empty where nothing is
public record Quote(String where, String text, String cut) {
    private static final int BRIEF = 110;

    /// A whole record.
    static Quote of(Evidence evidence, int longest) {
        return of(evidence.span(), evidence.text(), longest);
    }

    static Quote of(SourceSpan span, String text, int longest) {
        return of(where(span), text, longest);
    }

    /// Line breaks of Windows are line breaks.
    static Quote of(String where, String written, int longest) {
        var text = written.replace("\r\n", "\n");
        var end = end(text, longest);
        return new Quote(where, text.substring(0, end), cut(end, text.length()));
    }

    /// The names of its styles: what is short stands beside its place, else below.
    public String style() {
        return text.length() <= BRIEF && text.indexOf('\n') < 0 ? "quote brief" : "quote";
    }

    /// The place as people and editors write it.
    static String where(SourceSpan span) {
        var place = span.artifact().value() + ":" + span.line();
        return span.lines() > 1 ? place + "-" + (span.line() + span.lines() - 1) : place;
    }

    private static int end(String text, int longest) {
        if (text.length() <= longest) {
            return text.length();
        }
        return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }

    private static String cut(int shown, int all) {
        return shown == all
                ? ""
                : "\u2026 cut after "
                        + Wording.count(shown)
                        + " of "
                        + Wording.count(all, "character");
    }
}
