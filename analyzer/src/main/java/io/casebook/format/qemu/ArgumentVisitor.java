package io.casebook.format.qemu;

import io.casebook.grammar.QemuCommandLineParser.OptionContext;
import io.casebook.grammar.QemuCommandLineParser.PropertyContext;
import io.casebook.grammar.QemuCommandLineParser.WordContext;
import io.casebook.grammar.QemuCommandLineParserBaseVisitor;

import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

import java.util.ArrayList;
import java.util.List;

/// Makes an [Argument] of each option of a parsed command line.
final class ArgumentVisitor extends QemuCommandLineParserBaseVisitor<Argument> {
    @Override
    public Argument visitOption(OptionContext option) {
        var name = option.OPTION().getSymbol();
        var last = name;
        var text = new StringBuilder();
        var properties = new ArrayList<Property>();
        for (var word : option.word()) {
            text.append(text.isEmpty() ? "" : " ");
            append(word, text);
            addProperties(word, properties);
            last = word.getStop();
        }
        return new Argument(
                name.getText().replaceFirst("^--?", ""),
                text.toString(),
                List.copyOf(properties),
                name.getStartIndex(),
                last.getStopIndex() + 1);
    }

    /// The text of a part of the tree, quotes taken off.
    static String text(ParseTree tree) {
        var text = new StringBuilder();
        append(tree, text);
        return text.toString();
    }

    private static void append(ParseTree tree, StringBuilder text) {
        if (tree instanceof TerminalNode leaf) {
            text.append(unquoted(leaf.getText()));
        }
        for (var i = 0; i < tree.getChildCount(); i++) {
            append(tree.getChild(i), text);
        }
    }

    private static String unquoted(String token) {
        return switch (token) {
            case "''" -> "";
            case "\\'" -> "'";
            default -> token.replace(",,", ",");
        };
    }

    private static void addProperties(WordContext word, List<Property> properties) {
        if (word.json() != null) {
            JsonProperties.add(word.json(), properties);
            return;
        }
        var found = word.list().property().stream().map(ArgumentVisitor::property).toList();
        if (properties.isEmpty() || found.isEmpty()) {
            properties.addAll(found);
        } else {
            properties.add(joined(properties.removeLast(), found.getFirst()));
            properties.addAll(found.subList(1, found.size()));
        }
    }

    private static Property property(PropertyContext property) {
        var name = property.name() == null ? "" : text(property.name());
        return new Property(name, property.EQUALS() == null ? null : valueOf(property));
    }

    private static String valueOf(PropertyContext property) {
        return property.value() == null ? "" : text(property.value());
    }

    /// An option has one value; where ps printed it without quotes its blanks part it into words.
    private static Property joined(Property start, Property rest) {
        var more = " " + rest.key() + (rest.value() == null ? "" : "=" + rest.value());
        return start.value() == null
                ? new Property(start.key() + more, null)
                : new Property(start.key(), start.value() + more);
    }
}
