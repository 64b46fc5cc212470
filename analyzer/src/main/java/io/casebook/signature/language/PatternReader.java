package io.casebook.signature.language;

import io.casebook.signature.language.MessagePattern.Literal;
import io.casebook.signature.language.MessagePattern.Part;
import io.casebook.signature.language.MessagePattern.Placeholder;
import io.casebook.signature.language.SourceText.Problems;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads message patterns: `NOHZ: local_softirq_pending {mask:hex}`. `{{` is a brace, `^` at the
/// start and `$` at the end bind the pattern to the message's start and the line's end.
final class PatternReader {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("([A-Za-z][A-Za-z0-9_]*)(?::([a-z]+))?");
    private static final Set<PlaceholderType> NOT_FIRST =
            EnumSet.of(
                    PlaceholderType.ANY,
                    PlaceholderType.REST,
                    PlaceholderType.QUOTED,
                    PlaceholderType.DURATION);

    /// Longer ones nobody could read either; keeps hostile nesting from the compiler.
    static final int LONGEST_EXPRESSION = 2000;

    static final String TOO_LONG = "an expression may have " + LONGEST_EXPRESSION + " characters";

    private final Problems problems;

    PatternReader(Problems problems) {
        this.problems = problems;
    }

    /// A template; null where something is wrong with it, which is then told.
    @Nullable MessagePattern template(Node at, String source) {
        var before = problems.found().size();
        var atStart = source.startsWith("^");
        var atEnd = source.endsWith("$");
        var from = atStart ? 1 : 0;
        var to = source.length() - (atEnd ? 1 : 0);
        var parts = from < to ? parts(at, source, from, to) : List.<Part>of();
        var template = new MessagePattern.Template(source, atStart, atEnd, parts);
        checkOrder(at, template);
        checkLiteral(at, template.literal());
        return problems.found().size() == before ? template : null;
    }

    private List<Part> parts(Node at, String source, int from, int to) {
        var parts = new ArrayList<Part>();
        var text = new StringBuilder();
        var index = from;
        while (index < to) {
            var one = source.charAt(index);
            if ((one == '{' || one == '}') && index + 1 < to && source.charAt(index + 1) == one) {
                text.append(one);
                index += 2;
            } else if (one == '{') {
                var close = source.indexOf('}', index);
                flush(text, parts);
                parts.add(placeholder(at, source, index, close));
                index = close < 0 ? to : close + 1;
            } else {
                text.append(one);
                index++;
            }
        }
        flush(text, parts);
        return List.copyOf(parts);
    }

    private static void flush(StringBuilder text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Literal(text.toString()));
            text.setLength(0);
        }
    }

    private Placeholder placeholder(Node at, String source, int open, int close) {
        var inner = PLACEHOLDER.matcher(close < 0 ? "" : source.substring(open + 1, close));
        var place = problems.source().of(at, source, open);
        if (!inner.matches()) {
            problems.add(place, "a placeholder is written {name:type}, a brace {{", List.of(), "");
            return new Placeholder(null, PlaceholderType.ANY);
        }
        return typed(place, inner.group(1), inner.group(2));
    }

    /// `{rest}` captures nothing; `{name:type}` captures; `{name}` alone is `{name:word}` unless it
    /// is the name of a type.
    private Placeholder typed(SourceText.Place place, String first, @Nullable String second) {
        var bare = PlaceholderType.of(first);
        if (second == null) {
            return bare == null
                    ? new Placeholder(first, PlaceholderType.WORD)
                    : new Placeholder(null, bare);
        }
        var type = PlaceholderType.of(second);
        if (type == null) {
            var labels = PlaceholderType.labels();
            var all = Suggestion.nearest(second, labels) == null ? ": " + list(labels) : "";
            problems.add(place, "unknown type '" + second + "'" + all, labels, second);
        }
        return new Placeholder(first, type == null ? PlaceholderType.ANY : type);
    }

    /// Who means a decoder is told where that stands.
    private static String list(List<String> labels) {
        return "it is one of "
                + String.join(" ", labels)
                + "; how a value is shown 'explain' says, as in {free|bytes}";
    }

    private void checkOrder(Node at, MessagePattern.Template template) {
        var parts = template.parts();
        for (var i = 0; i + 1 < parts.size(); i++) {
            if (parts.get(i) instanceof Placeholder(_, var type)) {
                if (parts.get(i + 1) instanceof Placeholder) {
                    problems.add(at, "two placeholders need text between them");
                } else if (type == PlaceholderType.REST) {
                    problems.add(at, "{rest} takes the whole line, so nothing can follow it");
                }
            }
        }
        if (!template.atStart()
                && !parts.isEmpty()
                && parts.getFirst() instanceof Placeholder(_, var type)
                && NOT_FIRST.contains(type)) {
            problems.add(at, "a pattern cannot start with {" + type.label() + "}");
        }
    }

    private void checkLiteral(Node at, String literal) {
        var length = literal.getBytes(StandardCharsets.UTF_8).length;
        if (length < MessagePattern.SHORTEST_LITERAL) {
            problems.add(
                    at,
                    "the pattern needs a text of at least "
                            + MessagePattern.SHORTEST_LITERAL
                            + " bytes that every match holds");
        }
    }

    /// An expression; null where something is wrong with it, which is then told.
    @Nullable MessagePattern expression(Node at, String source) {
        if (source.length() > LONGEST_EXPRESSION) {
            problems.add(at, TOO_LONG);
            return null;
        }
        try {
            var pattern = Pattern.compile(source);
            var literal = RequiredLiteral.of(source);
            var before = problems.found().size();
            checkLiteral(at, literal);
            return problems.found().size() == before
                    ? new MessagePattern.Expression(source, literal, pattern)
                    : null;
        } catch (PatternSyntaxException e) {
            var place = problems.source().of(at, source, Math.max(0, e.getIndex()));
            problems.add(place, "no expression: " + e.getDescription(), List.of(), "");
            return null;
        }
    }
}
