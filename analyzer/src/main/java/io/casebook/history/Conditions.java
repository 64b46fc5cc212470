package io.casebook.history;

import io.casebook.model.QuerySyntaxException;
import io.casebook.model.Severity;

import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/// The single conditions of a query: `field:value`, a word, a phrase, a range.
///
/// @param text for the places of errors
record Conditions(QueryText text) {
    private static final String OPEN = "*";

    /// A word, or a value in which wildcards may be.
    ///
    /// @param shown takes what is to be highlighted
    Query word(FieldQueryNode node, List<WordSequence> shown) throws QuerySyntaxException {
        var value = node.getText();
        return condition(node, i -> isWildcard(value, i), shown);
    }

    /// A value in quotes; nothing in it has a meaning.
    Query phrase(QuotedFieldQueryNode node, List<WordSequence> shown) throws QuerySyntaxException {
        return condition(node, _ -> false, shown);
    }

    private static boolean isWildcard(CharSequence value, int i) {
        var escaped = value instanceof UnescapedCharSequence text && text.wasEscaped(i);
        return (value.charAt(i) == '*' || value.charAt(i) == '?') && !escaped;
    }

    private Query condition(FieldQueryNode node, IntPredicate wildcard, List<WordSequence> shown)
            throws QuerySyntaxException {
        try {
            var field = field(node);
            return field == QueryField.MESSAGE
                    ? words(node, wildcard, shown)
                    : new RowQuery(filter(field, node, wildcard));
        } catch (TooComplexToDeterminizeException _) {
            throw wrong(node, "\"" + node.getText() + "\" has too many wildcards");
        }
    }

    private Query words(FieldQueryNode node, IntPredicate wildcard, List<WordSequence> shown)
            throws QuerySyntaxException {
        var sequence = WordSequence.of(node.getText(), wildcard);
        if (sequence.words().isEmpty()) {
            throw wrong(node, "\"" + node.getText() + "\" has no letter or digit to look for");
        }
        shown.add(sequence);
        return sequence.query();
    }

    private RowFilter filter(QueryField field, FieldQueryNode node, IntPredicate wildcard)
            throws QuerySyntaxException {
        return switch (field) {
            case HOST -> new RowFilter.Host(glob("", node, wildcard));
            case PROCESS -> new RowFilter.Process(glob("", node, wildcard));
            case FORMAT -> new RowFilter.Format(glob("", node, wildcard));
            case INCIDENT -> new RowFilter.Incident(glob("", node, wildcard));
            case ARTIFACT ->
                    new RowFilter.Artifact(glob("", node, wildcard), glob("*/", node, wildcard));
            case PID -> new RowFilter.Pid(pid(node));
            case UNPARSED -> new RowFilter.Unparsed(truth(node));
            case SEVERITY -> {
                var level = severity(node).ordinal();
                yield new RowFilter.Severity(level, level);
            }
            case TIME -> new RowFilter.Time(time(node));
            case MESSAGE -> throw new IllegalArgumentException("messages are found by words");
        };
    }

    private static Glob glob(String before, FieldQueryNode node, IntPredicate wildcard) {
        var value = node.getText();
        var pattern = new StringBuilder(before);
        for (var i = 0; i < value.length(); i++) {
            Glob.append(pattern, value.charAt(i), !wildcard.test(i));
        }
        return new Glob(pattern.toString());
    }

    /// Everything between two values, or from one on.
    Query range(TermRangeQueryNode range) throws QuerySyntaxException {
        var from = range.getLowerBound();
        var to = range.getUpperBound();
        return switch (field(from)) {
            case TIME -> new RowQuery(new RowFilter.Time(times(range, from, to)));
            case SEVERITY -> new RowQuery(severities(range, from, to));
            case MESSAGE, HOST, PROCESS, PID, FORMAT, ARTIFACT, INCIDENT, UNPARSED ->
                    throw wrong(from, "only time and severity have an order");
        };
    }

    private TimeSpan times(TermRangeQueryNode range, FieldQueryNode from, FieldQueryNode to)
            throws QuerySyntaxException {
        var first = TimeSpan.ALWAYS.first();
        if (!isOpen(from)) {
            var span = time(from);
            first = range.isLowerInclusive() ? span.first() : span.last() + 1;
        }
        var last = TimeSpan.ALWAYS.last();
        if (!isOpen(to)) {
            var span = time(to);
            last = range.isUpperInclusive() ? span.last() : span.first() - 1;
        }
        return new TimeSpan(first, last);
    }

    /// More is graver: `severity>=error` is error, critical, alert and emergency.
    private RowFilter severities(TermRangeQueryNode range, FieldQueryNode from, FieldQueryNode to)
            throws QuerySyntaxException {
        var mildest = Severity.DEBUG.ordinal();
        if (!isOpen(from)) {
            mildest = severity(from).ordinal() - (range.isLowerInclusive() ? 0 : 1);
        }
        var gravest = Severity.EMERGENCY.ordinal();
        if (!isOpen(to)) {
            gravest = severity(to).ordinal() + (range.isUpperInclusive() ? 0 : 1);
        }
        return new RowFilter.Severity(gravest, mildest);
    }

    private static boolean isOpen(FieldQueryNode bound) {
        return bound.getTextAsString().equals(OPEN);
    }

    private TimeSpan time(FieldQueryNode node) throws QuerySyntaxException {
        var span = TimeSpan.parse(node.getTextAsString());
        if (span == null) {
            throw wrong(
                    node,
                    "\"%s\" is no time; write it like 2017, 2017-03-15, 2017-03-15T06:00 or"
                                    .formatted(node.getText())
                            + " 2017-03-15T06:03:08.894+01:00");
        }
        return span;
    }

    private Severity severity(FieldQueryNode node) throws QuerySyntaxException {
        var severity = Severity.ofLabel(node.getTextAsString().toLowerCase(Locale.ROOT));
        if (severity == null) {
            throw wrong(
                    node,
                    "\"%s\" is no severity; they are emergency, alert, critical, error, warning,"
                                    .formatted(node.getText())
                            + " notice, info, debug");
        }
        return severity;
    }

    private long pid(FieldQueryNode node) throws QuerySyntaxException {
        try {
            return Integer.parseUnsignedInt(node.getTextAsString());
        } catch (NumberFormatException _) {
            throw wrong(node, "\"" + node.getText() + "\" is no process id");
        }
    }

    private boolean truth(FieldQueryNode node) throws QuerySyntaxException {
        return switch (node.getTextAsString().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(node, "unparsed is true or false");
        };
    }

    private QueryField field(FieldQueryNode node) throws QuerySyntaxException {
        var field = QueryField.ofLabel(node.getFieldAsString());
        if (field == null) {
            throw wrong(node, "there is no field \"" + node.getFieldAsString() + "\"");
        }
        return field;
    }

    private QuerySyntaxException wrong(FieldQueryNode node, String message) {
        return new QuerySyntaxException(text.typedPlace(node.getBegin()), message);
    }
}
