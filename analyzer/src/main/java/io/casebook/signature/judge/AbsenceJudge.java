package io.casebook.signature.judge;

import io.casebook.signature.judge.Outcome.Fails;
import io.casebook.signature.judge.Outcome.Holds;
import io.casebook.signature.judge.Outcome.Unknown;
import io.casebook.signature.language.Condition.Absent;
import io.casebook.signature.language.Condition.Direction;
import io.casebook.signature.language.Selection;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Judges that something did not happen near something else. Silence counts only where an artifact
/// that would have shown it covers the whole window, and nothing is there that may have been near.
final class AbsenceJudge {
    private final Ledger ledger;
    private final Coverage coverage;
    private final Map<String, Selection> selections;

    /// The same ones are asked for each group.
    private final Map<Asked, Listeners> listeners = new ConcurrentHashMap<>();

    AbsenceJudge(Ledger ledger, Coverage coverage, Map<String, Selection> selections) {
        this.ledger = ledger;
        this.coverage = coverage;
        this.selections = selections;
    }

    /// Who would have shown a selection.
    ///
    /// @param vaguest by so much the times of other logs may be wrong
    private record Asked(Selection selection, long vaguest) {}

    /// Where something could have been seen at all.
    Hearing hearing() {
        return new Hearing(ledger, coverage, selections);
    }

    Outcome judge(Absent absent, View view) {
        var anchors = view.entries(absent.anchor());
        if (anchors.length == 0) {
            return Outcome.failed(view, absent.anchor());
        }
        var lonely = IntSets.minus(anchors, accompanied(absent, view, anchors));
        if (lonely.length == 0) {
            return Fails.INSTANCE;
        }
        var missing = missing(absent, view);
        return missing == null ? silence(absent, view, lonely) : new Unknown(missing);
    }

    /// Why something of the operand could not have been seen; null where everything could.
    private static @Nullable String missing(Absent absent, View view) {
        for (var name : absent.operand().selections()) {
            var missing = view.seen(name).missing();
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private Outcome silence(Absent absent, View view, int[] lonely) {
        var dated = IntSets.filter(lonely, ledger::dated);
        var others = new PossibleTimes(ledger, view.entries(absent.operand()));
        var alone =
                IntSets.filter(dated, one -> !others.mayBeNear(one, before(absent), after(absent)));
        if (alone.length == 0) {
            var vague = dated.length == 0 ? absent.anchor() : absent.operand();
            return new Unknown(OrderJudge.vague(vague));
        }
        var certain = heard(absent, alone);
        return certain.length > 0
                ? Holds.of(view, absent.anchor(), certain, true)
                : new Unknown(
                        "no artifact that would show '"
                                + absent.operand()
                                + "' covers the time around '"
                                + absent.anchor()
                                + "'");
    }

    private static long before(Absent absent) {
        return absent.direction() == Direction.AFTER ? 0 : absent.window();
    }

    private static long after(Absent absent) {
        return absent.direction() == Direction.BEFORE ? 0 : absent.window();
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

    /// The entries around which each selection of the operand would have been seen.
    private int[] heard(Absent absent, int[] entries) {
        var heard = entries;
        for (var name : absent.operand().selections()) {
            var selection = selections.get(name);
            if (selection == null) {
                return IntSets.EMPTY;
            }
            var asked = listeners(selection, absent.window() / 2);
            heard =
                    IntSets.filter(
                            heard,
                            one ->
                                    asked.heard(
                                            one,
                                            ledger.nanos[one] - before(absent),
                                            ledger.nanos[one] + after(absent)));
        }
        return heard;
    }

    private Listeners listeners(Selection selection, long vaguest) {
        return listeners.computeIfAbsent(
                new Asked(selection, vaguest),
                asked -> new Listeners(ledger, coverage, asked.selection, asked.vaguest));
    }
}
