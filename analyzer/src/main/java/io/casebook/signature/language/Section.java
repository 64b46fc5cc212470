package io.casebook.signature.language;

import io.casebook.signature.language.SourceText.Problems;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// One mapping of a signature file while it is read. The keys that are asked for are the known
/// ones; [#close] complains of all others.
final class Section {
    private final Node node;
    private final String what;
    private final Problems problems;
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();

    /// @param what the mapping is, in words: `the signature`
    Section(Node node, String what, Problems problems) {
        this.node = node;
        this.what = what;
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(pair -> put(pair.getKeyNode(), pair.getValueNode()));
        } else {
            problems.add(node, what + " must be a mapping of keys to values");
        }
    }

    private void put(Node key, Node value) {
        var name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
        keys.putIfAbsent(name, key);
        if (values.putIfAbsent(name, value) != null) {
            problems.add(key, "'" + name + "' is given twice");
        }
    }

    Node node() {
        return node;
    }

    Problems problems() {
        return problems;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /// The value of a key that may be missing.
    @Nullable Node optional(String key) {
        known.add(key);
        return values.get(key);
    }

    /// The value of a key that must be there.
    @Nullable Node required(String key) {
        var value = optional(key);
        if (value == null && node instanceof MappingNode) {
            problems.add(node, what + " lacks '" + key + "'");
        }
        return value;
    }

    String requiredText(String key) {
        var value = required(key);
        var text = value == null ? "" : text(value, key).strip();
        if (value != null && text.isEmpty()) {
            problems.add(value, "'" + key + "' is empty");
        }
        return text;
    }

    @Nullable String optionalText(String key) {
        var value = optional(key);
        return value == null ? null : text(value, key);
    }

    /// One of several words; the first where it is missing or wrong.
    <T> T choice(String key, List<T> choices, Function<T, String> label, boolean required) {
        var value = required ? required(key) : optional(key);
        if (value == null) {
            return choices.getFirst();
        }
        var word = text(value, key);
        for (var choice : choices) {
            if (label.apply(choice).equals(word)) {
                return choice;
            }
        }
        problems.unknown(value, key, word, choices.stream().map(label).toList());
        return choices.getFirst();
    }

    /// The texts of a list, or the one text where it is no list.
    List<String> texts(String key) {
        return nodes(key).stream().map(one -> text(one, key).strip()).toList();
    }

    /// The nodes of a list, or the one node where it is no list; empty where the key is missing.
    List<Node> nodes(String key) {
        var value = optional(key);
        return switch (value) {
            case null -> List.of();
            case SequenceNode sequence -> sequence.getValue();
            default -> List.of(value);
        };
    }

    /// Goes over a mapping whose keys are free.
    void each(String key, BiConsumer<String, Node> consumer) {
        var value = optional(key);
        if (value != null) {
            new Section(value, "'" + key + "'", problems).each(consumer);
        }
    }

    /// Goes over this mapping, whose keys are free.
    void each(BiConsumer<String, Node> consumer) {
        values.forEach(
                (name, value) -> {
                    known.add(name);
                    consumer.accept(name, value);
                });
    }

    /// The node of a key as written, to tell its place.
    Node keyNode(String key) {
        return keys.getOrDefault(key, node);
    }

    /// The text of a scalar.
    String text(Node value, String key) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problems.add(value, "'" + key + "' must be a text");
        return "";
    }

    /// Complains of the keys that nobody asked for.
    void close() {
        keys.forEach(
                (name, key) -> {
                    if (!known.contains(name)) {
                        problems.unknown(key, "key", name, known);
                    }
                });
    }
}
