package io.casebook.signature.language;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How a message is recognised. Every match holds a certain literal, which the scan looks for
/// first.
public sealed interface MessagePattern {
    /// As in the signature.
    String source();

    /// What every match holds: at least [#SHORTEST_LITERAL] bytes.
    String literal();

    /// The text with which a message must begin that fits; empty where it may begin with anything.
    String start();

    /// The captures with their types.
    Map<String, PlaceholderType> captures();

    /// Literals shorter than this would hit almost everywhere.
    int SHORTEST_LITERAL = 4;

    /// Text with placeholders.
    ///
    /// @param atStart nothing stands before it in the message
    /// @param atEnd nothing follows on the line
    record Template(String source, boolean atStart, boolean atEnd, List<Part> parts)
            implements MessagePattern {
        @Override
        public String literal() {
            var longest = "";
            for (var part : parts) {
                if (part instanceof Literal(var text) && text.length() > longest.length()) {
                    longest = text;
                }
            }
            return longest;
        }

        @Override
        public String start() {
            return atStart && parts.getFirst() instanceof Literal(var text) ? text : "";
        }

        @Override
        public Map<String, PlaceholderType> captures() {
            var captures = new LinkedHashMap<String, PlaceholderType>();
            for (var part : parts) {
                if (part instanceof Placeholder(var name, var type) && name != null) {
                    captures.put(name, type);
                }
            }
            return captures;
        }
    }

    /// A Java expression, for what no template can say.
    record Expression(String source, String literal, Pattern pattern) implements MessagePattern {
        @Override
        public String start() {
            return ""; // an expression is known by its literal only
        }

        @Override
        public Map<String, PlaceholderType> captures() {
            var captures = new LinkedHashMap<String, PlaceholderType>();
            pattern.namedGroups().keySet().stream()
                    .sorted()
                    .forEach(name -> captures.put(name, PlaceholderType.ANY));
            return captures;
        }
    }

    /// A part of a template.
    sealed interface Part {}

    /// Text as it stands.
    record Literal(String text) implements Part {}

    /// Something that varies.
    ///
    /// @param name of the capture, or null
    record Placeholder(@Nullable String name, PlaceholderType type) implements Part {}
}
