package io.casebook.signature.language;

import io.casebook.signature.language.SourceText.Problems;

import org.snakeyaml.engine.v2.nodes.Node;

import java.util.HashSet;
import java.util.List;

/// Finds selections that neither the condition nor a line of `confidence` uses: often a demand that
/// was forgotten, so that the signature says more than it asks.
final class UnusedSelections {
    private UnusedSelections() {}

    /// Those of a signature without problems.
    static List<SignatureProblem> of(Signature signature, Node root, SourceText source) {
        var used = new HashSet<>(signature.condition().selections());
        signature.confidence().rules().forEach(rule -> used.addAll(rule.when().selections()));
        var problems = new Problems(source);
        new Section(root, "the signature", problems)
                .each(
                        "detect",
                        (name, node) -> {
                            if (!used.contains(name)) {
                                var why = "neither the condition nor a 'when' uses '" + name + "'";
                                problems.add(node, why);
                            }
                        });
        return List.copyOf(problems.found());
    }
}
