package io.casebook.signature.judge;

import io.casebook.signature.judge.Outcome.Fails;
import io.casebook.signature.judge.Outcome.Holds;
import io.casebook.signature.judge.Outcome.Unknown;
import io.casebook.signature.language.Condition;
import io.casebook.signature.language.Condition.Operand;
import io.casebook.signature.language.ValueTest;

import java.util.List;

/// Judges conditions. Three answers: it holds, it fails, nobody can say; *and*, *or* and *not* pass
/// the third on as Kleene's logic does.
final class ConditionJudge {
    private final Ledger ledger;
    private final Values values;
    private final CountJudge counts;
    private final OrderJudge orders;
    private final AbsenceJudge absences;
    private final Hearing hearing;

    ConditionJudge(Ledger ledger, Values values, AbsenceJudge absences) {
        this.ledger = ledger;
        this.values = values;
        this.absences = absences;
        hearing = absences.hearing();
        counts = new CountJudge(ledger, values);
        orders = new OrderJudge(ledger);
    }

    Outcome judge(Condition condition, View view) {
        return judge(condition, view, false);
    }

    /// @param negated whether it speaks for the whole that this part of it fails
    private Outcome judge(Condition condition, View view, boolean negated) {
        return switch (condition) {
            case Condition.Present(var operand) -> present(operand, view);
            case Condition.Not(var inner) -> opposite(judge(inner, view, !negated));
            case Condition.All(var parts) -> all(parts, view, negated);
            case Condition.Any(var parts) -> any(parts, view, negated);
            case Condition.Grouped grouped -> grouped(grouped, view, negated);
            case Condition.Count count -> counts.judge(count, view);
            case Condition.Distinct distinct -> counts.judge(distinct, view);
            case Condition.Sequence(var steps, var window) -> orders.judge(steps, window, view);
            case Condition.Near near -> orders.judge(near, view);
            case Condition.Absent absent -> absences.judge(absent, view);
            case Condition.Compared(var operand, var capture, var test) ->
                    compared(operand, capture, test, view);
        };
    }

    private Outcome present(Operand operand, View view) {
        var entries = view.entries(operand);
        return entries.length > 0
                ? Holds.of(ledger, view, operand, entries)
                : Outcome.failed(view, operand);
    }

    private static Outcome opposite(Outcome outcome) {
        return switch (outcome) {
            case Holds _ -> Fails.INSTANCE;
            case Fails _ -> Holds.EMPTY;
            case Unknown unknown -> unknown;
        };
    }

    private Outcome all(List<Condition> parts, View view, boolean negated) {
        var together = Holds.EMPTY;
        Unknown unknown = null;
        for (var part : parts) {
            switch (judge(part, view, negated)) {
                case Holds holds -> together = together.and(holds, false);
                case Fails fails -> {
                    return fails;
                }
                case Unknown first -> unknown = unknown == null ? first : unknown;
            }
        }
        return unknown == null ? together : unknown;
    }

    private Outcome any(List<Condition> parts, View view, boolean negated) {
        return Outcome.any(parts.stream().map(part -> judge(part, view, negated)).toList());
    }

    private Outcome grouped(Condition.Grouped grouped, View view, boolean negated) {
        var inner = grouped.inner();
        var polarity = Polarity.of(inner);
        var silent = negated ? polarity.helping() : polarity.hindering();
        var prospect =
                new Prospect(view, name -> !silent.contains(name) || hearing.isEverywhere(name));
        if (prospect.isHopeless(inner)) {
            return Fails.INSTANCE;
        }
        var grouping = new Grouping(ledger, values, grouped.same(), view, inner.selections());
        return new GroupedJudge(
                        grouped,
                        grouping,
                        polarity,
                        (host, group) -> judge(inner, hearing.on(host, group, silent), negated))
                .judge();
    }

    private Outcome compared(Operand operand, String capture, ValueTest test, View view) {
        var fitting =
                IntSets.filter(
                        view.entries(operand),
                        entry -> {
                            var value = values.comparable(capture, entry, operand);
                            return !value.isEmpty() && test.holds(value);
                        });
        return fitting.length > 0
                ? Holds.of(ledger, view, operand, fitting)
                : Outcome.failed(view, operand);
    }
}
