package io.casebook.signature.language;

import io.casebook.signature.language.Explanation.Piece;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads `explain` and checks the names in it.
final class ExplanationReader {
    private static final Pattern NAME =
            Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.]*)(?:\\|([a-z0-9-]+))?}");
    private final Section section;
    private final Map<String, Selection> selections;
    private final Set<String> decoders;

    ExplanationReader(Section section, Map<String, Selection> selections, Set<String> decoders) {
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
        var name = NAME.matcher(text);
        while (name.find()) {
            pieces.add(new Explanation.Words(text.substring(at, name.start())));
            pieces.add(new Explanation.Name(name.group(1), name.group(2)));
            check(node, name.group(1), name.group(2));
            at = name.end();
        }
        pieces.add(new Explanation.Words(text.substring(at)));
        return new Explanation(List.copyOf(pieces));
    }

    private void check(Node node, String name, @Nullable String decoder) {
        var captures = Selections.captures(selections);
        if (!captures.contains(name) && !Explanation.WELL_KNOWN.contains(name)) {
            var known = new ArrayList<>(captures);
            known.addAll(Explanation.WELL_KNOWN);
            section.problems().unknown(node, "name in the explanation", name, known);
        }
        if (decoder != null && !decoders.contains(decoder)) {
            section.problems().unknown(node, "decoder", decoder, List.copyOf(decoders));
        }
    }
}
