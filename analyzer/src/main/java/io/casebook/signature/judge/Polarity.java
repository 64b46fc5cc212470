package io.casebook.signature.judge;

import io.casebook.signature.language.Comparator;
import io.casebook.signature.language.Condition;
import io.casebook.signature.language.Condition.Operand;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What more of each selection does to a condition. A selection may be of both kinds.
///
/// @param helping the selections of which more may let it hold
/// @param hindering those of which more may keep it from holding
record Polarity(Set<String> helping, Set<String> hindering) {
    static Polarity of(Condition condition) {
        var polarity = new Polarity(new HashSet<>(), new HashSet<>());
        polarity.add(condition);
        return polarity;
    }

    /// What helps hinders: the same sets the other way round, so that both are filled.
    @SuppressWarnings("ArgumentSelectionDefectChecker") // they are to be swapped
    private Polarity opposite() {
        return new Polarity(hindering, helping);
    }

    private void add(Condition condition) {
        switch (condition) {
            case Condition.Present(var operand) -> help(operand);
            case Condition.Compared compared -> help(compared.operand());
            case Condition.Not(var inner) -> opposite().add(inner);
            case Condition.All(var parts) -> parts.forEach(this::add);
            case Condition.Any(var parts) -> parts.forEach(this::add);
            case Condition.Grouped(var inner, _) -> add(inner);
            case Condition.Count count -> add(count.operand(), count.comparator());
            case Condition.Distinct distinct -> add(distinct.operand(), distinct.comparator());
            case Condition.Sequence(var steps, _) -> steps.forEach(this::help);
            case Condition.Near near -> List.of(near.operand(), near.anchor()).forEach(this::help);
            case Condition.Absent absent -> {
                help(absent.anchor());
                hinder(absent.operand());
            }
        }
    }

    private void add(Operand operand, Comparator comparator) {
        switch (comparator) {
            case AT_LEAST, MORE -> help(operand);
            case AT_MOST, LESS -> hinder(operand);
            case EQUAL -> {
                help(operand);
                hinder(operand);
            }
        }
    }

    private void help(Operand operand) {
        helping.addAll(operand.selections());
    }

    private void hinder(Operand operand) {
        hindering.addAll(operand.selections());
    }
}
