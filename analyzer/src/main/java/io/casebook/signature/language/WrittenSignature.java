package io.casebook.signature.language;

import io.casebook.signature.language.SourceText.Problems;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// A signature in the words of its file, for people to read.
///
/// @param looks what is looked for: by name of the selection and key (`message`, `format`...) the
///     values as they are written, in the order of the file
/// @param condition as it is written
/// @param whens conditions of the lines of `confidence` that have one, in the order of the file
public record WrittenSignature(
        Map<String, Map<String, List<String>>> looks, String condition, List<String> whens) {

    /// Reads the text of a file that [SignatureReader] read without problems.
    public static WrittenSignature of(String text) {
        var root = YamlReader.read(new Problems(new SourceText("", text)));
        var looks = new LinkedHashMap<String, Map<String, List<String>>>();
        tuples(child(root, "detect"))
                .forEach(it -> looks.put(inline(it.getKeyNode()), demands(it.getValueNode())));
        return new WrittenSignature(
                Collections.unmodifiableMap(looks),
                inline(child(root, "condition")),
                items(child(root, "confidence")).stream()
                        .map(line -> child(line, "when"))
                        .filter(Objects::nonNull)
                        .map(WrittenSignature::inline)
                        .toList());
    }

    private static Map<String, List<String>> demands(Node selection) {
        var demands = new LinkedHashMap<String, List<String>>();
        tuples(selection)
                .forEach(it -> demands.put(inline(it.getKeyNode()), values(it.getValueNode())));
        return Collections.unmodifiableMap(demands);
    }

    private static List<String> values(Node node) {
        return node instanceof MappingNode
                ? tuples(node).stream().map(WrittenSignature::entry).toList()
                : items(node).stream().map(WrittenSignature::inline).toList();
    }

    private static String entry(NodeTuple tuple) {
        return inline(tuple.getKeyNode()) + ": " + inline(tuple.getValueNode());
    }

    /// On one line, as YAML could be written.
    private static String inline(@Nullable Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue().strip();
            case SequenceNode list ->
                    list.getValue().stream()
                            .map(WrittenSignature::inline)
                            .collect(Collectors.joining(", ", "[", "]"));
            case MappingNode mapping ->
                    tuples(mapping).stream()
                            .map(WrittenSignature::entry)
                            .collect(Collectors.joining(", ", "{ ", " }"));
            case null, default -> "";
        };
    }

    private static @Nullable Node child(@Nullable Node node, String key) {
        return tuples(node).stream()
                .filter(it -> inline(it.getKeyNode()).equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst()
                .orElse(null);
    }

    private static List<NodeTuple> tuples(@Nullable Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    private static List<Node> items(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }
}
