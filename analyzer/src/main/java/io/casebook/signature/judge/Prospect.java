package io.casebook.signature.judge;

import io.casebook.signature.language.Comparator;
import io.casebook.signature.language.Condition;
import io.casebook.signature.language.Condition.Operand;

import java.util.List;
import java.util.function.Predicate;

/// Tells at a glance what cannot hold. Most signatures lack something that they need; to part what
/// there is of the rest by host or device, and to look at each part, would be in vain.
///
/// @param isEverywhere whether a selection that was not seen on a host was not there, so that a
///     part of what there is misses no more than the whole
record Prospect(View view, Predicate<String> isEverywhere) {
    /// Whether a condition fails for sure, on the view and on each part of it. False tells nothing.
    boolean isHopeless(Condition condition) {
        return switch (condition) {
            case Condition.Present(var operand) -> isShort(operand, 1);
            case Condition.All(var parts) -> parts.stream().anyMatch(part -> isHopeless(part));
            case Condition.Any(var parts) -> parts.stream().allMatch(part -> isHopeless(part));
            case Condition.Grouped(var inner, _) -> isHopeless(inner);
            case Condition.Count count ->
                    isShort(count.operand(), least(count.comparator(), count.number()));
            case Condition.Distinct distinct ->
                    isShort(distinct.operand(), least(distinct.comparator(), distinct.number()));
            case Condition.Sequence(var steps, _) -> isAnyShort(steps);
            case Condition.Near near -> isAnyShort(List.of(near.operand(), near.anchor()));
            case Condition.Compared compared -> isShort(compared.operand(), 1);
            case Condition.Not _, Condition.Absent _ -> false; // less of them lets them hold
        };
    }

    private boolean isAnyShort(List<Operand> steps) {
        return steps.stream().anyMatch(step -> isShort(step, 1));
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
    private boolean isShort(Operand operand, long least) {
        var seen = operand.selections().stream().map(view::seen).toList();
        return seen.stream().allMatch(one -> one.ifMissing() == null)
                && seen.stream().mapToLong(one -> one.entries().length).sum() < least
                && operand.selections().stream().allMatch(isEverywhere);
    }
}
