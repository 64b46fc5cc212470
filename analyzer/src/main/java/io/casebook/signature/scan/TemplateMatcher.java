package io.casebook.signature.scan;

import io.casebook.signature.language.MessagePattern;
import io.casebook.signature.language.MessagePattern.Literal;
import io.casebook.signature.language.MessagePattern.Part;
import io.casebook.signature.language.MessagePattern.Placeholder;
import io.casebook.signature.language.PlaceholderType;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Tries a template. Each place where its first literal stands is tried once; from there every
/// placeholder goes forward over what it may hold and never back. A placeholder holds no more than
/// [PlaceholderSpan#LONGEST] bytes, so the cost grows with the length of the message, no faster.
final class TemplateMatcher implements PatternMatcher {
    private static final int NOWHERE = -1;
    private static final int NO_NUMBER = -1;

    private final List<Part> parts;
    private final byte[][] literals;
    private final @Nullable PlaceholderType[] types;
    private final boolean atStart;
    private final boolean atEnd;
    private final int anchor;

    /// Whether the first literal is the one that the scan looks for.
    private final boolean isSearched;

    private final int[] starts;
    private final int[] ends;
    private byte[] message = new byte[0];

    TemplateMatcher(MessagePattern.Template template) {
        parts = template.parts();
        literals = new byte[parts.size()][];
        types = new PlaceholderType[parts.size()];
        for (var i = 0; i < literals.length; i++) {
            var text = parts.get(i) instanceof Literal(var words) ? words : "";
            literals[i] = text.getBytes(StandardCharsets.UTF_8);
            types[i] = parts.get(i) instanceof Placeholder(_, var type) ? type : null;
        }
        atStart = template.atStart();
        atEnd = template.atEnd();
        anchor = parts.getFirst() instanceof Literal ? 0 : 1;
        isSearched = parts.get(anchor).equals(new Literal(template.literal()));
        starts = new int[parts.size()];
        ends = new int[parts.size()];
    }

    @Override
    public boolean fits(byte[] bytes, int from, int to, int place) {
        message = bytes;
        if (atStart) {
            return fitsFrom(0, from, to);
        }
        var isKnown = isSearched && place != UNKNOWN;
        var at = isKnown ? place : indexOf(literals[anchor], from, to);
        while (at != NOWHERE) {
            if (leads(from, at) && fitsBehindAnchor(at, to)) {
                return true;
            }
            at = indexOf(literals[anchor], at + 1, to);
        }
        return false;
    }

    /// Whether all fits that follows the first literal, which stands at `at`.
    private boolean fitsBehindAnchor(int at, int to) {
        return fitsFrom(anchor + 1, at + literals[anchor].length, to);
    }

    /// Whether what stands before the first literal fits, where the template starts with a
    /// placeholder: as much as it can hold.
    private boolean leads(int from, int at) {
        if (anchor == 0) {
            return true;
        }
        var type = ((Placeholder) parts.getFirst()).type();
        starts[0] = PlaceholderSpan.startBefore(type, message, from, at);
        ends[0] = at;
        return starts[0] != NOWHERE;
    }

    private boolean fitsFrom(int firstPart, int from, int to) {
        var at = from;
        for (var i = firstPart; i < literals.length; i++) {
            starts[i] = at;
            var type = types[i];
            at =
                    type == null
                            ? literalEnd(literals[i], at, to)
                            : PlaceholderSpan.end(type, message, at, to, literalAfter(i));
            if (at == NOWHERE) {
                return false;
            }
            ends[i] = at;
        }
        return !atEnd || at == to || message[at] == '\n' || message[at] == '\r';
    }

    private byte[] literalAfter(int part) {
        return part + 1 < literals.length ? literals[part + 1] : PlaceholderSpan.NOTHING;
    }

    private int literalEnd(byte[] literal, int at, int to) {
        return PlaceholderSpan.standsAt(literal, message, at, to) ? at + literal.length : NOWHERE;
    }

    private int indexOf(byte[] literal, int from, int to) {
        var first = literal[0];
        for (var i = from; i <= to - literal.length; i++) {
            if (message[i] == first && PlaceholderSpan.standsAt(literal, message, i, to)) {
                return i;
            }
        }
        return NOWHERE;
    }

    @Override
    public Map<String, String> captures() {
        var captures = new TreeMap<String, String>();
        for (var i = 0; i < literals.length; i++) {
            if (parts.get(i) instanceof Placeholder(var name, var type) && name != null) {
                captures.put(name, PlaceholderSpan.text(type, message, starts[i], ends[i]));
            }
        }
        return captures;
    }

    @Override
    public String capture(String name) {
        var part = part(name);
        return part == NOWHERE
                ? ""
                : PlaceholderSpan.text(
                        Objects.requireNonNull(types[part]), message, starts[part], ends[part]);
    }

    @Override
    public long number(String name) {
        var part = part(name);
        return part == NOWHERE
                ? NO_NUMBER
                : PlaceholderSpan.number(message, starts[part], ends[part]);
    }

    /// The last of a name, as it is the one that [#captures] keeps.
    private int part(String name) {
        for (var i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i) instanceof Placeholder(var own, _) && name.equals(own)) {
                return i;
            }
        }
        return NOWHERE;
    }
}
