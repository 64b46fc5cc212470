package io.casebook.history;

import io.casebook.model.QuerySyntaxException;

import java.util.Arrays;

/// A query as typed, made ready for the parser: log lines are full of characters that the parser
/// takes for operators (`/`, `=`, `~`, a second colon, brackets), and here they are just text
/// unless they can be nothing else.
final class QueryText {
    /// Characters of a query.
    static final int LONGEST = 4096;

    /// Brackets within brackets.
    static final int DEEPEST = 32;

    private static final String ALWAYS_TEXT = "/=~^@]}!<>";
    private final String typed;
    private final StringBuilder ready = new StringBuilder();
    private int[] places = new int[64];
    private int depth;
    private int wordStart;
    private boolean fieldOpen;

    private QueryText(String typed) {
        this.typed = typed;
    }

    /// @throws QuerySyntaxException when it is too long or deep, or names a field that is none
    static QueryText of(String typed) throws QuerySyntaxException {
        if (typed.length() > LONGEST) {
            throw new QuerySyntaxException(
                    LONGEST, "the query is longer than " + LONGEST + " characters");
        }
        var text = new QueryText(typed);
        text.read();
        return text;
    }

    /// What the parser is given.
    String ready() {
        return ready.toString();
    }

    /// Where in the typed query a place of the ready one is.
    int typedPlace(int place) {
        return place < 0 || place >= ready.length() ? typed.length() : places[place];
    }

    private void read() throws QuerySyntaxException {
        var i = 0;
        beginWord(0);
        while (i < typed.length()) {
            i = read(i);
        }
    }

    private int read(int i) throws QuerySyntaxException {
        var c = typed.charAt(i);
        return switch (c) {
            case '\\' -> copy(i, Math.min(i + 2, typed.length()));
            case '"' -> copy(i, quoteEnd(i));
            case '(', ')' -> bracket(i, c);
            case ':', '<', '>' -> operator(i, c);
            case '[', '{' -> text(i);
            default -> {
                if (Character.isWhitespace(c)) {
                    put(' ', i);
                    beginWord(i + 1);
                    yield i + 1;
                }
                var operator = c == '!' && i == wordStart;
                yield !operator && ALWAYS_TEXT.indexOf(c) >= 0 ? text(i) : copy(i, i + 1);
            }
        };
    }

    private int bracket(int i, char c) throws QuerySyntaxException {
        depth += c == '(' ? 1 : -1;
        if (depth > DEEPEST) {
            throw new QuerySyntaxException(i, "more than " + DEEPEST + " brackets are open");
        }
        put(c, i);
        beginWord(i + 1);
        return i + 1;
    }

    /// The first colon or comparison of a word parts the field from its value.
    private int operator(int i, char c) throws QuerySyntaxException {
        var name = typed.substring(pastSign(wordStart), i);
        if (!fieldOpen || !isName(name)) {
            return text(i);
        }
        if (QueryField.ofLabel(name) == null) {
            throw new QuerySyntaxException(
                    wordStart,
                    "there is no field \"%s\"; the fields are %s; text with a colon goes in quotes"
                            .formatted(name, QueryField.labels()));
        }
        fieldOpen = false;
        var end = c != ':' && i + 1 < typed.length() && typed.charAt(i + 1) == '=' ? i + 2 : i + 1;
        copy(i, end);
        return end < typed.length() && c == ':' && isRangeStart(typed.charAt(end))
                ? copy(end, rangeEnd(end))
                : end;
    }

    private static boolean isRangeStart(char c) {
        return c == '[' || c == '{';
    }

    private int rangeEnd(int from) {
        var i = from;
        while (i < typed.length() && typed.charAt(i) != ']' && typed.charAt(i) != '}') {
            i++;
        }
        return Math.min(i + 1, typed.length());
    }

    /// A word with a number in front is no field: `04:00.0` is a place on the PCI bus.
    private static boolean isName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c < 0x80 && Character.isLetter(c));
    }

    private int pastSign(int at) {
        return at < typed.length() && "+-!".indexOf(typed.charAt(at)) >= 0 ? at + 1 : at;
    }

    private int quoteEnd(int from) throws QuerySyntaxException {
        for (var i = from + 1; i < typed.length(); i++) {
            if (typed.charAt(i) == '\\') {
                i++;
            } else if (typed.charAt(i) == '"') {
                return i + 1;
            }
        }
        throw new QuerySyntaxException(from, "the quote that begins here has no end");
    }

    private void beginWord(int at) {
        wordStart = at;
        fieldOpen = true;
    }

    private int text(int i) {
        put('\\', i);
        put(typed.charAt(i), i);
        return i + 1;
    }

    private int copy(int from, int to) {
        for (var i = from; i < to; i++) {
            put(typed.charAt(i), i);
        }
        return to;
    }

    private void put(char c, int place) {
        if (ready.length() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[ready.length()] = place;
        ready.append(c);
    }
}
