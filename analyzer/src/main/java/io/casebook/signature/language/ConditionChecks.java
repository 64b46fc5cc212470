package io.casebook.signature.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What can be wrong with a condition although it can be read.
final class ConditionChecks {
    private final Condition condition;
    private final Set<String> limited;

    ConditionChecks(Condition condition, Set<String> limited) {
        this.condition = condition;
        this.limited = limited;
    }

    List<String> problems() {
        var problems = new ArrayList<String>();
        if (!needsEvidence(condition)) {
            problems.add("the condition could hold without anything having been seen");
        }
        problems.addAll(silence());
        return problems;
    }

    /// What takes silence for a proof although 'limits' says that it is none.
    List<String> silence() {
        return silenced(condition)
                .filter(limited::contains)
                .map(name -> "silence of '" + name + "' proves nothing, as 'limits' says")
                .toList();
    }

    /// The selections whose silence near something counts.
    private static Stream<String> silenced(Condition condition) {
        return switch (condition) {
            case Condition.Absent absent -> absent.operand().selections().stream();
            case Condition.Not(var inner) -> silenced(inner);
            case Condition.Grouped(var inner, _) -> silenced(inner);
            case Condition.All(var parts) -> parts.stream().flatMap(ConditionChecks::silenced);
            case Condition.Any(var parts) -> parts.stream().flatMap(ConditionChecks::silenced);
            case Condition.Present _,
                    Condition.Sequence _,
                    Condition.Near _,
                    Condition.Count _,
                    Condition.Distinct _,
                    Condition.Compared _ ->
                    Stream.empty();
        };
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
