package io.casebook.intake.evtx;

import java.util.List;

/// Reads the binary XML of an event into elements: [MS-EVEN6] 2.2.12, and as files have it names
/// and templates by their offset in the chunk.
final class BinaryXml {
    private static final int MOST_DEPTH = 48;
    private static final int MORE_FOLLOWS = 0x40;
    private static final int FLAGS_AND_NEXT_AND_ID = 20;

    private final ChunkBytes chunk;
    private final ElementNames names;
    private final ValueText texts;
    private final Allowance allowance;

    BinaryXml(ChunkBytes chunk, Allowance allowance) {
        this.chunk = chunk;
        this.allowance = allowance;
        names = new ElementNames(chunk);
        texts = new ValueText(chunk);
    }

    /// What fills places, and whether this is within a template, whose elements have a number more.
    private record Scope(Values values, boolean inTemplate, int depth) {
        Scope of(Values others, boolean template) throws MalformedEventException {
            if (depth >= MOST_DEPTH) {
                throw MalformedEventException.broken();
            }
            return new Scope(others, template, depth + 1);
        }

        Scope deeper() throws MalformedEventException {
            return of(values, inTemplate);
        }
    }

    /// Adds the elements of `chunk[from, to)`; those before a place that is malformed remain.
    void read(int from, int to, Element root) throws MalformedEventException {
        fragment(new Cursor(chunk, from, to), root, new Scope(Values.NONE, false, 0));
    }

    private void fragment(Cursor cursor, Element parent, Scope scope)
            throws MalformedEventException {
        while (cursor.left() > 0) {
            allowance.takeToken();
            var token = cursor.octet();
            switch (token & ~MORE_FOLLOWS) {
                case Token.END_OF_STREAM -> {
                    return;
                }
                case Token.FRAGMENT -> cursor.skip(3);
                case Token.TEMPLATE -> template(cursor, parent, scope);
                case Token.OPEN -> element(token, cursor, parent, scope);
                case Token.INSTRUCTION -> name(cursor);
                case Token.INSTRUCTION_DATA -> cursor.wide();
                default -> throw MalformedEventException.broken();
            }
        }
    }

    /// The first event that uses a template has it inside, others name its place.
    private void template(Cursor cursor, Element parent, Scope scope)
            throws MalformedEventException {
        cursor.skip(1 + Integer.BYTES);
        var definition = cursor.word();
        var sizeAt = definition + FLAGS_AND_NEXT_AND_ID;
        var size = chunk.word(sizeAt);
        if (definition == cursor.at()) {
            cursor.skip(FLAGS_AND_NEXT_AND_ID + Integer.BYTES);
            cursor.skip(size);
        }
        var start = sizeAt + Integer.BYTES;
        var values = Values.read(cursor);
        allowance.take(values.list().size());
        if (size < 0 || size > chunk.length() - start) {
            throw MalformedEventException.broken();
        }
        var body = new Cursor(chunk, start, start + size);
        fragment(body, parent, scope.of(values, true));
    }

    private void element(int token, Cursor cursor, Element parent, Scope scope)
            throws MalformedEventException {
        if (hasDependency(cursor, scope)) {
            cursor.skip(Short.BYTES);
        }
        cursor.skip(Integer.BYTES);
        var element = new Element(name(cursor));
        try {
            if ((token & MORE_FOLLOWS) != 0) {
                attributes(cursor, element, scope);
            }
            if (cursor.octet() == Token.CLOSE_START) {
                content(cursor, element, scope.deeper());
            }
        } finally {
            parent.add(element);
        }
        allowance.takeLikes(element);
        parent.addLikes(element);
    }

    /// Within a template an element has a number before its size. Where a name can be only at the
    /// other place, it is the other way round.
    private boolean hasDependency(Cursor cursor, Scope scope) throws MalformedEventException {
        var expected = scope.inTemplate();
        return isNameBehind(cursor, expected) || !isNameBehind(cursor, !expected)
                ? expected
                : !expected;
    }

    private boolean isNameBehind(Cursor cursor, boolean dependency) throws MalformedEventException {
        var at = cursor.at() + Integer.BYTES + (dependency ? Short.BYTES : 0);
        return at + Integer.BYTES <= chunk.length() && names.isName(chunk.word(at));
    }

    /// A name that is used for the first time stands behind its offset.
    private String name(Cursor cursor) throws MalformedEventException {
        var offset = cursor.word();
        var name = names.at(offset);
        allowance.take(name.length());
        if (offset == cursor.at()) {
            cursor.skip(names.size(offset));
        }
        return name;
    }

    private void attributes(Cursor cursor, Element element, Scope scope)
            throws MalformedEventException {
        cursor.skip(Integer.BYTES);
        while ((cursor.peek() & ~MORE_FOLLOWS) == Token.ATTRIBUTE) {
            allowance.takeToken();
            cursor.octet();
            var name = name(cursor);
            allowance.take(element.name().length());
            var value = new Element(name);
            while (Token.isText(cursor.peek() & ~MORE_FOLLOWS)) {
                text(cursor.octet() & ~MORE_FOLLOWS, cursor, value, scope);
            }
            if (!value.allText().isEmpty()) {
                element.attributes().put(name, value.allText());
            }
        }
    }

    private void content(Cursor cursor, Element element, Scope scope)
            throws MalformedEventException {
        while (true) {
            var token = cursor.octet();
            switch (token & ~MORE_FOLLOWS) {
                case Token.END_ELEMENT -> {
                    return;
                }
                case Token.OPEN -> element(token, cursor, element, scope);
                case Token.FRAGMENT -> cursor.skip(3);
                case Token.TEMPLATE -> template(cursor, element, scope);
                default -> text(token & ~MORE_FOLLOWS, cursor, element, scope);
            }
        }
    }

    private void text(int token, Cursor cursor, Element element, Scope scope)
            throws MalformedEventException {
        allowance.takeToken();
        switch (token) {
            case Token.VALUE -> {
                if (cursor.octet() != Value.TEXT) {
                    throw MalformedEventException.broken();
                }
                add(element, cursor.wide());
            }
            case Token.CHARACTERS -> add(element, cursor.wide());
            case Token.CHARACTER -> add(element, String.valueOf((char) cursor.half()));
            case Token.ENTITY -> add(element, entity(name(cursor)));
            case Token.INSTRUCTION -> name(cursor);
            case Token.INSTRUCTION_DATA -> cursor.wide();
            case Token.SUBSTITUTION, Token.OPTIONAL_SUBSTITUTION ->
                    substitute(cursor, element, scope);
            default -> throw MalformedEventException.broken();
        }
    }

    private static String entity(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> "&" + name + ";";
        };
    }

    private void substitute(Cursor cursor, Element element, Scope scope)
            throws MalformedEventException {
        var value = scope.values().get(cursor.half());
        cursor.skip(1);
        if (value == null) {
            return;
        }
        if (value.type() == Value.BINARY_XML) {
            var nested = new Cursor(chunk, value.at(), value.at() + value.size());
            fragment(nested, element, scope.of(Values.NONE, false));
        } else if (value.isArray()) {
            addAll(element, texts.all(value));
        } else {
            add(element, texts.of(value));
        }
    }

    private void addAll(Element element, List<String> values) throws MalformedEventException {
        for (var value : values) {
            allowance.takeToken();
            allowance.take(value.length());
        }
        element.addAll(values);
    }

    private void add(Element element, String text) throws MalformedEventException {
        allowance.take(text.length());
        element.add(text);
    }
}
