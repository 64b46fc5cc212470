package io.casebook.signature.judge;

import io.casebook.signature.judge.Outcome.Fails;
import io.casebook.signature.judge.Outcome.Holds;
import io.casebook.signature.judge.Outcome.Unknown;
import io.casebook.signature.language.Condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Judges a condition in each group by itself. What nobody knows the group of may be of any: where
/// that decides, nobody can say.
final class GroupedJudge {
    /// So many entries of unknown groups are tried; with more nobody can say.
    private static final long MOST_TRIED = 50_000_000;

    private final Condition.Grouped grouped;
    private final Grouping grouping;
    private final Inner inner;
    private final Polarity polarity;
    private long tried;

    /// Judges what is of one group.
    @FunctionalInterface
    interface Inner {
        /// What the condition comes to in it.
        ///
        /// @param host number of the host of the group; negative where hosts do not count
        Outcome judge(int host, View group);
    }

    GroupedJudge(Condition.Grouped grouped, Grouping grouping, Polarity polarity, Inner inner) {
        this.grouped = grouped;
        this.grouping = grouping;
        this.inner = inner;
        this.polarity = polarity;
    }

    Outcome judge() {
        if (grouping.groups().isEmpty()) {
            return ofNobody();
        }
        var outcomes = new ArrayList<Outcome>();
        grouping.groups().forEach(group -> outcomes.add(certain(group)));
        var outcome = Outcome.any(outcomes);
        return outcome instanceof Fails ? hoped() : outcome;
    }

    /// Nobody knows the group of anything.
    private Outcome ofNobody() {
        var unknown = grouping.unknown(polarity.helping());
        var outcome = inner.judge(Interned.UNKNOWN, unknown);
        var some = shown(unknown);
        return outcome instanceof Holds && !some.isEmpty() ? unattributed(some) : outcome;
    }

    /// What nobody knows the group of may be of one that shows nothing else.
    private Outcome elsewhere() {
        var unknown = grouping.unknown(polarity.helping());
        var some = shown(unknown);
        return !some.isEmpty() && inner.judge(Interned.UNKNOWN, unknown) instanceof Holds
                ? unattributed(some)
                : Fails.INSTANCE;
    }

    private static List<String> shown(View view) {
        return view.selections().entrySet().stream()
                .filter(seen -> seen.getValue().entries().length > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// What holds, does so for sure only if it does with all that may be of the group as well.
    private Outcome certain(Grouping.Group group) {
        var outcome = inner.judge(group.host(), group.view());
        if (!(outcome instanceof Holds)) {
            return outcome;
        }
        var feared = group.feared(polarity.hindering());
        return feared.isEmpty() || isStill(group) ? outcome : unattributed(feared);
    }

    private boolean isStill(Grouping.Group group) {
        var worst = group.atWorst(polarity.hindering());
        return isLittle(worst) && inner.judge(group.host(), worst) instanceof Holds;
    }

    /// Nothing is known to be of the same guest; but were what nobody knows the guest of its, would
    /// the condition hold?
    private Outcome hoped() {
        for (var group : grouping.groups()) {
            var hoped = group.hoped(polarity.helping());
            if (!hoped.isEmpty()) {
                var best = group.atBest(polarity.helping());
                var outcome =
                        isLittle(best) ? inner.judge(group.host(), best) : unattributed(hoped);
                if (!(outcome instanceof Fails)) {
                    return outcome instanceof Holds ? unattributed(hoped) : outcome;
                }
            }
        }
        return elsewhere();
    }

    /// Whether there is still time to try a view.
    private boolean isLittle(View view) {
        for (var seen : view.selections().values()) {
            tried += seen.all().length;
        }
        return tried <= MOST_TRIED;
    }

    private Unknown unattributed(List<String> selections) {
        var same = grouped.same().stream().map(one -> one.label()).toList();
        return new Unknown(
                "it is not known of which "
                        + String.join(" and ", same)
                        + " '"
                        + selections.getFirst()
                        + "' is");
    }
}
