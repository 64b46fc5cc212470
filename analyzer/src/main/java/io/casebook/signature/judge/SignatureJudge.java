package io.casebook.signature.judge;

import io.casebook.model.Finding;
import io.casebook.signature.language.Condition;
import io.casebook.signature.language.Dimension;
import io.casebook.signature.language.Signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;

/// Judges one signature and weighs what speaks for it.
final class SignatureJudge {
    private final Signature signature;
    private final Ledger ledger;
    private final Kinship kinship;
    private final View view;
    private final Values values;
    private final ConditionJudge conditions;

    /// What a line of the sum looks at.
    ///
    /// @param perhaps the same with all that may belong to it for all one knows
    private record Surroundings(View sure, View perhaps) {
        Outcome judge(Condition when, ConditionJudge conditions) {
            var outcome = conditions.judge(when, sure);
            if (sure.equals(perhaps) || outcome instanceof Outcome.Unknown) {
                return outcome;
            }
            var wider = conditions.judge(when, perhaps);
            return wider instanceof Outcome.Holds == outcome instanceof Outcome.Holds
                    ? outcome
                    : new Outcome.Unknown("it is not known of which host that is");
        }
    }

    SignatureJudge(
            Signature signature,
            Ledger ledger,
            Kinship kinship,
            Coverage coverage,
            Values values,
            View view) {
        this.signature = signature;
        this.ledger = ledger;
        this.kinship = kinship;
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
            switch (around.judge(rule.when(), conditions)) {
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

    /// What the lines of the sum look at: of the selections that matched, what matched; of all
    /// others, what is of the same host, guest... as that.
    private Surroundings around(Outcome.Holds holds) {
        var all = holds.all();
        var shared = view;
        if (signature.condition() instanceof Condition.Grouped(var inner, var same)) {
            shared =
                    new Grouping(ledger, values, same, view, inner.selections()).sharing(view, all);
            if (same.stream().anyMatch(Dimension.class::isInstance)) {
                var sure = with(holds, shared);
                return new Surroundings(sure, sure);
            }
        }
        var machines = new Machines(ledger, kinship, all);
        return new Surroundings(
                with(holds, shared.only(machines::have)),
                with(holds, shared.only(machines::mayHave)));
    }

    private View with(Outcome.Holds holds, View around) {
        var selections = new LinkedHashMap<>(around.selections());
        holds.entries().forEach((name, own) -> selections.put(name, view.seen(name).with(own)));
        return new View(selections);
    }
}
