package io.casebook.signature.language;

import io.casebook.signature.language.Explanation.Piece;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads `explain` and checks the names in it.
final class ExplanationReader {
    private static final Pattern NAME =
            Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.]*)(?:\\|([a-z0-9-]+))?}");

    /// `[[The analysis names {module}.]]`
    private static final Pattern WHERE = Pattern.compile("\\[\\[(.*?)]]", Pattern.DOTALL);

    private final Section section;
    private final Selections selections;
    private final Set<String> decoders;

    ExplanationReader(Section section, Selections selections, Set<String> decoders) {
        this.section = section;
        this.selections = selections;
        this.decoders = decoders;
    }

    Explanation read() {
        var node = section.required("explain");
        if (node == null) {
            return new Explanation(List.of());
        }
        var text = section.text(node, "explain").strip();
        var pieces = new ArrayList<Piece>();
        var at = 0;
        var where = WHERE.matcher(text);
        while (where.find()) {
            pieces.addAll(pieces(node, text.substring(at, where.start())));
            pieces.add(new Explanation.Where(pieces(node, where.group(1))));
            at = where.end();
        }
        pieces.addAll(pieces(node, text.substring(at)));
        return new Explanation(List.copyOf(pieces));
    }

    private List<Piece> pieces(Node node, String text) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        var name = NAME.matcher(text);
        while (name.find()) {
            pieces.add(new Explanation.Words(text.substring(at, name.start())));
            pieces.add(new Explanation.Name(name.group(1), name.group(2)));
            check(node, name.group(1), name.group(2));
            at = name.end();
        }
        pieces.add(new Explanation.Words(text.substring(at)));
        return List.copyOf(pieces);
    }

    private void check(Node node, String name, @Nullable String decoder) {
        if (selections.isUnknown(name) && !Explanation.WELL_KNOWN.contains(name)) {
            var known = new ArrayList<>(selections.captures());
            known.addAll(Explanation.WELL_KNOWN);
            section.problems().unknown(node, "name in the explanation", name, known);
        }
        if (decoder != null && !decoders.contains(decoder)) {
            section.problems().unknown(node, "decoder", decoder, List.copyOf(decoders));
        }
    }
}
