package io.casebook.signature.judge;

import io.casebook.signature.judge.Outcome.Fails;
import io.casebook.signature.judge.Outcome.Holds;
import io.casebook.signature.judge.Outcome.Unknown;
import io.casebook.signature.language.Condition.Absent;
import io.casebook.signature.language.Condition.Direction;
import io.casebook.signature.language.Selection;

import java.util.List;
import java.util.Map;

/// Judges that something did not happen near something else. Silence counts only where an artifact
/// that would have shown it covers the whole window.
final class AbsenceJudge {
    private final Ledger ledger;
    private final Coverage coverage;
    private final Map<String, Selection> selections;

    AbsenceJudge(Ledger ledger, Coverage coverage, Map<String, Selection> selections) {
        this.ledger = ledger;
        this.coverage = coverage;
        this.selections = selections;
    }

    Outcome judge(Absent absent, View view) {
        var anchors = view.entries(absent.anchor());
        var missing = view.missing(absent.anchor());
        if (anchors.length == 0) {
            return missing == null ? Fails.INSTANCE : new Unknown(missing);
        }
        var lonely = IntSets.minus(anchors, accompanied(absent, view, anchors));
        var certain =
                IntSets.filter(lonely, entry -> ledger.dated(entry) && listened(absent, entry));
        if (certain.length > 0) {
            return Holds.of(view, absent.anchor(), certain, true);
        }
        return lonely.length == 0
                ? Fails.INSTANCE
                : new Unknown(
                        "no artifact that would show '"
                                + absent.operand()
                                + "' covers the time around '"
                                + absent.anchor()
                                + "'");
    }

    /// The anchors that have something of the operand near.
    private int[] accompanied(Absent absent, View view, int[] anchors) {
        var others = view.entries(absent.operand());
        var before = IntSets.EMPTY;
        var after = IntSets.EMPTY;
        if (absent.direction() != Direction.AFTER) {
            before = Chains.find(ledger, List.of(others, anchors), absent.window())[1];
        }
        if (absent.direction() != Direction.BEFORE) {
            after = Chains.find(ledger, List.of(anchors, others), absent.window())[0];
        }
        return IntSets.union(before, after);
    }

    private boolean listened(Absent absent, int anchor) {
        var from = absent.direction() == Direction.AFTER ? 0 : absent.window();
        var to = absent.direction() == Direction.BEFORE ? 0 : absent.window();
        var at = ledger.nanos[anchor];
        var host = ledger.hosts.name(ledger.host[anchor]);
        return absent.operand().selections().stream()
                .map(selections::get)
                .allMatch(
                        selection ->
                                selection != null
                                        && coverage.covers(selection, host, at - from, at + to));
    }
}
