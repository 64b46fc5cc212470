package io.casebook.signature.language;

import io.casebook.model.Confidence;
import io.casebook.signature.language.Signature.Rule;
import io.casebook.signature.language.Signature.Weighing;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Reads `confidence`: `{ base: high, because: ... }` and `{ when: ..., add: 1, because: ... }`.
final class WeighingReader {
    private static final int HEAVIEST = 9;
    private final Section section;
    private final ConditionReader conditions;
    private final Set<String> limited;
    private Confidence base = Confidence.MEDIUM;
    private @Nullable String because;

    /// @param limited selections whose silence proves nothing
    WeighingReader(Section section, ConditionReader conditions, Set<String> limited) {
        this.section = section;
        this.conditions = conditions;
        this.limited = limited;
    }

    Weighing read() {
        var rules = new ArrayList<Rule>();
        for (var node : section.nodes("confidence")) {
            var line = new Section(node, "a line of 'confidence'", section.problems());
            if (line.has("base")) {
                readBase(line);
            } else {
                readRule(line, rules);
            }
            line.close();
        }
        return new Weighing(base, because, List.copyOf(rules));
    }

    private void readBase(Section line) {
        if (because != null) {
            section.problems().add(line.node(), "'base' is given twice");
        }
        var levels = Arrays.asList(Confidence.values());
        base = line.choice("base", levels, Confidence::label, true);
        because = line.requiredText("because");
    }

    private void readRule(Section line, List<Rule> rules) {
        var before = section.problems().found().size();
        var when = line.required("when");
        var add = weight(line);
        var why = line.requiredText("because");
        if (when != null && before == 0) {
            var condition = conditions.read(when, line.text(when, "when"));
            if (condition != null) {
                new ConditionChecks(condition, limited)
                        .silence()
                        .forEach(message -> section.problems().add(when, message));
                rules.add(new Rule(condition, add, why));
            }
        }
    }

    private int weight(Section line) {
        var node = line.required("add");
        var text = node == null ? "1" : line.text(node, "add");
        if (!text.matches("[+-]?[0-9]")) {
            complain(node == null ? line.node() : node);
            return 1;
        }
        return Integer.parseInt(text);
    }

    private void complain(Node at) {
        section.problems().add(at, "'add' is a whole number from -" + HEAVIEST + " to " + HEAVIEST);
    }
}
