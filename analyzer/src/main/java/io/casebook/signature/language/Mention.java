package io.casebook.signature.language;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.List;
import java.util.stream.Stream;

/// A place where the file of a signature names a signature.
///
/// @param key under which it is named: `supersedes`, `leads-to`, `signature` or, itself, `id`
/// @param line counted from 1
/// @param column counted from 1
public record Mention(String key, String id, int line, int column) {
    /// All of a file, itself first.
    static List<Mention> of(Node root, SourceText source) {
        var own = values(root, "id").map(it -> of("id", it, source));
        var replaced = values(root, "supersedes").flatMap(Mention::items);
        var caused = values(root, "leads-to").flatMap(Mention::items);
        var built = values(root, "detect").flatMap(Mention::tuples).map(NodeTuple::getValueNode);
        return Stream.of(
                        own,
                        replaced.map(it -> of("supersedes", it, source)),
                        caused.flatMap(it -> values(it, "signature"))
                                .map(it -> of("leads-to", it, source)),
                        built.flatMap(it -> values(it, "signature"))
                                .map(it -> of("signature", it, source)))
                .flatMap(it -> it)
                .toList();
    }

    private static Mention of(String key, Node node, SourceText source) {
        var place = source.of(node);
        var id = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        return new Mention(key, id, place.line(), place.column());
    }

    private static Stream<Node> values(Node node, String key) {
        return tuples(node)
                .filter(it -> it.getKeyNode() instanceof ScalarNode name && is(name, key))
                .map(NodeTuple::getValueNode);
    }

    private static boolean is(ScalarNode name, String key) {
        return name.getValue().equals(key);
    }

    private static Stream<NodeTuple> tuples(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue().stream() : Stream.empty();
    }

    private static Stream<Node> items(Node node) {
        return node instanceof SequenceNode list ? list.getValue().stream() : Stream.of(node);
    }
}
