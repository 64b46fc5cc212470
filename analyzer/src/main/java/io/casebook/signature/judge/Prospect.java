package io.casebook.signature.judge;

import io.casebook.signature.language.Comparator;
import io.casebook.signature.language.Condition;
import io.casebook.signature.language.Condition.Operand;

import java.util.List;

/// Tells at a glance what cannot hold. Most signatures lack something that they need; to part what
/// there is of the rest by host or device, and to look at each part, would be in vain.
final class Prospect {
    private Prospect() {}

    /// Whether a condition fails for sure, on a view and on every part of it. False tells nothing.
    static boolean isHopeless(Condition condition, View view) {
        return switch (condition) {
            case Condition.Present(var operand) -> isShort(operand, 1, view);
            case Condition.All(var parts) ->
                    parts.stream().anyMatch(part -> isHopeless(part, view));
            case Condition.Any(var parts) ->
                    parts.stream().allMatch(part -> isHopeless(part, view));
            case Condition.Grouped(var inner, _) -> isHopeless(inner, view);
            case Condition.Count count ->
                    isShort(count.operand(), least(count.comparator(), count.number()), view);
            case Condition.Distinct distinct ->
                    isShort(
                            distinct.operand(),
                            least(distinct.comparator(), distinct.number()),
                            view);
            case Condition.Sequence(var steps, _) -> isAnyShort(steps, view);
            case Condition.Near near -> isAnyShort(List.of(near.operand(), near.anchor()), view);
            case Condition.Compared compared -> isShort(compared.operand(), 1, view);
            case Condition.Not _, Condition.Absent _ -> false; // less of them lets them hold
        };
    }

    private static boolean isAnyShort(List<Operand> steps, View view) {
        return steps.stream().anyMatch(step -> isShort(step, 1, view));
    }

    /// The least that is asked for; 0 where the demand is none for much.
    private static long least(Comparator comparator, long number) {
        return switch (comparator) {
            case AT_LEAST, EQUAL -> number;
            case MORE -> number + 1;
            case AT_MOST, LESS -> 0;
        };
    }

    /// Whether there is less than so much, although it would have been seen. Of a part of the facts
    /// nobody may know what is known of all, so facts are never short.
    private static boolean isShort(Operand operand, long least, View view) {
        var seen = operand.selections().stream().map(view::seen).toList();
        return seen.stream().allMatch(one -> one.ifMissing() == null)
                && seen.stream().mapToLong(one -> one.entries().length).sum() < least;
    }
}
