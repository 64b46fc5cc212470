package io.casebook.signature.language;

import java.util.ArrayList;
import java.util.List;

/// What can be wrong with a condition although it can be read.
final class ConditionChecks {
    private final Condition condition;

    ConditionChecks(Condition condition) {
        this.condition = condition;
    }

    List<String> problems() {
        var problems = new ArrayList<String>();
        if (!needsEvidence(condition)) {
            problems.add("the condition could hold without anything having been seen");
        }
        return problems;
    }

    /// Whether it can hold only where something was seen.
    private static boolean needsEvidence(Condition condition) {
        return switch (condition) {
            case Condition.Not _ -> false;
            case Condition.All(var parts) ->
                    parts.stream().anyMatch(ConditionChecks::needsEvidence);
            case Condition.Any(var parts) ->
                    parts.stream().allMatch(ConditionChecks::needsEvidence);
            case Condition.Grouped(var inner, _) -> needsEvidence(inner);
            case Condition.Count count -> !count.comparator().holds(0L, count.number());
            case Condition.Distinct distinct -> !distinct.comparator().holds(0L, distinct.number());
            case Condition.Present _,
                    Condition.Sequence _,
                    Condition.Near _,
                    Condition.Absent _,
                    Condition.Compared _ ->
                    true;
        };
    }
}
