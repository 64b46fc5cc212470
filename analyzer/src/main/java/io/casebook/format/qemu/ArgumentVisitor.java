package io.casebook.format.qemu;

import io.casebook.grammar.QemuCommandLineLexer;
import io.casebook.grammar.QemuCommandLineParser.OptionContext;
import io.casebook.grammar.QemuCommandLineParser.PropertyContext;
import io.casebook.grammar.QemuCommandLineParser.WordContext;
import io.casebook.grammar.QemuCommandLineParserBaseVisitor;

import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Makes an [Argument] of each option of a parsed command line.
final class ArgumentVisitor extends QemuCommandLineParserBaseVisitor<Argument> {
    @Override
    public Argument visitOption(OptionContext option) {
        var name = option.OPTION().getSymbol();
        var text = new StringBuilder();
        var parts = new ArrayList<Part>();
        for (var word : option.word()) {
            text.append(text.isEmpty() ? "" : " ");
            append(word, text);
            addProperties(word, parts);
        }
        return new Argument(
                name.getText().replaceFirst("^--?", ""),
                text.toString(),
                parts.stream().map(Part::property).toList(),
                name.getStartIndex(),
                end(option));
    }

    /// Where the blank begins that follows; so a closing quote is inside.
    private static int end(OptionContext option) {
        var last = option.getChild(option.getChildCount() - 1);
        return last instanceof TerminalNode node
                        && node.getSymbol().getType() == QemuCommandLineLexer.BLANK
                ? node.getSymbol().getStartIndex()
                : option.getStop().getStopIndex() + 1;
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

    private static void addProperties(WordContext word, List<Part> parts) {
        if (word.json() != null) {
            JsonProperties.of(word.json()).forEach(property -> parts.add(Part.of(property)));
            return;
        }
        var first = !parts.isEmpty();
        for (var property : word.list().property()) {
            if (first) {
                parts.getLast().goOn(property);
            } else {
                parts.add(Part.of(property));
            }
            first = false;
        }
    }

    /// A property while it grows. An option has one value; where ps printed it without quotes its
    /// blanks part it into words.
    private record Part(StringBuilder key, @Nullable StringBuilder value) {
        static Part of(PropertyContext property) {
            var part =
                    new Part(
                            new StringBuilder(),
                            property.EQUALS() == null ? null : new StringBuilder());
            if (property.name() != null) {
                append(property.name(), part.key);
            }
            if (property.value() != null && part.value != null) {
                append(property.value(), part.value);
            }
            return part;
        }

        static Part of(Property property) {
            var value = property.value();
            return new Part(
                    new StringBuilder(property.key()),
                    value == null ? null : new StringBuilder(value));
        }

        void goOn(PropertyContext more) {
            var end = value == null ? key : value;
            append(more, end.append(' '));
        }

        Property property() {
            return new Property(key.toString(), value == null ? null : value.toString());
        }
    }
}
