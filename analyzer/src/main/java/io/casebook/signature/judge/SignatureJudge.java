package io.casebook.signature.judge;

import io.casebook.model.Finding;
import io.casebook.signature.language.Condition;
import io.casebook.signature.language.Signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;

/// Judges one signature and weighs what speaks for it.
final class SignatureJudge {
    private final Signature signature;
    private final Ledger ledger;
    private final View view;
    private final Values values;
    private final ConditionJudge conditions;

    SignatureJudge(
            Signature signature, Ledger ledger, Coverage coverage, Values values, View view) {
        this.signature = signature;
        this.ledger = ledger;
        this.values = values;
        this.view = view;
        conditions =
                new ConditionJudge(
                        ledger, values, new AbsenceJudge(ledger, coverage, signature.selections()));
    }

    Outcome judge() {
        return conditions.judge(signature.condition(), view);
    }

    /// The same as if some entries were not there.
    Outcome judgeWithout(int[] entries) {
        return conditions.judge(signature.condition(), view.without(entries));
    }

    Finding finding(Outcome.Holds holds) {
        return new FindingWriter(ledger, values).write(signature, holds, weigh(holds));
    }

    private Weight weigh(Outcome.Holds holds) {
        var weighing = signature.confidence();
        var reasons = new ArrayList<Finding.Reason>();
        var because = weighing.because() == null ? "its condition holds" : weighing.because();
        reasons.add(new Finding.Reason(weighing.worth(), because));
        var grounds = Outcome.Holds.EMPTY;
        var around = around(holds);
        for (var rule : weighing.rules()) {
            switch (conditions.judge(rule.when(), around)) {
                case Outcome.Holds more -> {
                    reasons.add(new Finding.Reason(rule.add(), rule.because()));
                    grounds = grounds.and(more, false);
                }
                case Outcome.Fails _ -> {}
                case Outcome.Unknown(var reason) ->
                        reasons.add(
                                new Finding.Reason(
                                        0, "not known whether " + rule.because() + ": " + reason));
            }
        }
        return new Weight(reasons, grounds);
    }

    /// What a line of the sum looks at: of the selections that matched, what matched; of the
    /// others, what is of the same host, guest... as that.
    private View around(Outcome.Holds holds) {
        var shared =
                signature.condition() instanceof Condition.Grouped(var inner, var same)
                        ? new Grouping(ledger, values, same, view, inner.selections())
                                .sharing(view, holds.all())
                        : view;
        var selections = new LinkedHashMap<>(shared.selections());
        holds.entries().forEach((name, own) -> selections.put(name, view.seen(name).with(own)));
        return new View(selections);
    }
}
