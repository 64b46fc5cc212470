package io.casebook.format.qemu;

import io.casebook.grammar.QemuCommandLineLexer;
import io.casebook.grammar.QemuCommandLineParser.JsonContext;

import org.antlr.v4.runtime.tree.TerminalNode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The leaves of a JSON object as properties, their keys dotted as QEMU itself flattens them
/// (`qobject/block-qdict.c`). Members of an array all have the array's key.
final class JsonProperties {
    /// Deeper leaves are left out; QEMU's own options nest four deep.
    private static final int DEEPEST = 16;

    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))", Pattern.DOTALL);

    private final List<Property> properties = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private int tooDeep;
    private String key = "";

    private JsonProperties() {}

    /// The leaves of an object.
    static List<Property> of(JsonContext json) {
        var reader = new JsonProperties();
        for (var child : json.children) {
            if (child instanceof TerminalNode leaf) {
                reader.accept(leaf.getSymbol().getType(), leaf.getText());
            }
        }
        return reader.properties;
    }

    private void accept(int type, String text) {
        switch (type) {
            case QemuCommandLineLexer.OPEN -> open();
            case QemuCommandLineLexer.CLOSE -> close();
            case QemuCommandLineLexer.KEY ->
                    key = unquoted(text.substring(0, text.length() - 1).stripTrailing());
            case QemuCommandLineLexer.STRING -> leaf(unquoted(text));
            default -> leaf(text);
        }
    }

    private void open() {
        if (path.size() == DEEPEST) {
            tooDeep++;
        } else {
            path.addLast(key);
        }
    }

    private void close() {
        if (tooDeep > 0) {
            tooDeep--;
        } else if (!path.isEmpty()) {
            key = path.removeLast();
        }
    }

    private void leaf(String value) {
        if (tooDeep == 0) {
            var full = new StringBuilder();
            path.stream().skip(1).forEach(part -> full.append(part).append('.'));
            var dotted = full.append(key).toString();
            properties.add(new Property(dotted, value));
        }
    }

    private static String unquoted(String text) {
        var closed = text.length() > 1 && text.endsWith("\"");
        var inside = text.substring(1, closed ? text.length() - 1 : text.length());
        return ESCAPE.matcher(inside.replace("'\\''", "'")).replaceAll(JsonProperties::unescaped);
    }

    private static String unescaped(MatchResult escape) {
        var code = escape.group(1);
        if (code != null) {
            return Matcher.quoteReplacement(Character.toString(Integer.parseInt(code, 16)));
        }
        return Matcher.quoteReplacement(
                switch (escape.group(2)) {
                    case "n" -> "\n";
                    case "r" -> "\r";
                    case "t" -> "\t";
                    case "b" -> "\b";
                    case "f" -> "\f";
                    default -> escape.group(2);
                });
    }
}
