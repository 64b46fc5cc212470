package io.casebook.signature.language;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

import java.math.BigDecimal;
import java.util.List;

/// Reads `leads-to`: `{ signature: ..., within: 5m, because: ... }`.
final class ConsequenceReader {
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE / 4);

    private final Section section;

    ConsequenceReader(Section section) {
        this.section = section;
    }

    List<Consequence> read() {
        return section.nodes("leads-to").stream().map(this::consequence).toList();
    }

    private Consequence consequence(Node node) {
        var line = new Section(node, "a line of 'leads-to'", section.problems());
        var consequence =
                new Consequence(
                        line.requiredText("signature"),
                        within(line, line.required("within")),
                        line.requiredText("because"));
        line.close();
        return consequence;
    }

    private static long within(Section line, @Nullable Node node) {
        var quantity = node == null ? null : Quantity.parse(line.text(node, "within").strip());
        if (node != null && (quantity == null || !quantity.isDuration())) {
            line.problems().add(node, "'within' is a duration with its unit, such as 5m or 10s");
        }
        return quantity == null ? 0 : quantity.value().min(LONGEST).longValue();
    }
}
