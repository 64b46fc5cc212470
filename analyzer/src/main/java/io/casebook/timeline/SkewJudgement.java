package io.casebook.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Of hosts whose clocks differ, which are right: those whose time service says that they follow a
/// server, unless such hosts differ; else those with whom more than half agree. One event alone
/// counts only where a time service stands behind one of its sides.
final class SkewJudgement {
    private static final int FEWEST_FOR_MAJORITY = 3;

    private final List<SkewDifference> differences;
    private final Predicate<String> synchronised;

    SkewJudgement(List<SkewDifference> differences, Predicate<String> synchronised) {
        this.differences = differences;
        this.synchronised = synchronised;
    }

    /// The best difference between a host that is wrong and one that is right; empty where the host
    /// is not known to be wrong.
    Optional<SkewDifference> against(String host) {
        return differences.stream()
                .filter(one -> one.between(host) && one.proven())
                .filter(one -> isRight(one.other(host)) && !isRight(host))
                .filter(one -> !one.single() || synchronised.test(one.other(host)))
                .min(Comparator.comparingLong(one -> one.skew().uncertainty()));
    }

    /// Whether a difference says nothing of who is right.
    boolean undecided(SkewDifference difference) {
        return difference.proven() && isRight(difference.first()) == isRight(difference.second());
    }

    /// Whether both sides of a difference say that they are right, and more than one event that
    /// they are not.
    boolean contradicts(SkewDifference difference) {
        return difference.proven()
                && !difference.single()
                && synchronised.test(difference.first())
                && synchronised.test(difference.second());
    }

    private boolean isRight(String host) {
        if (synchronised.test(host)) {
            return differences.stream().noneMatch(d -> d.between(host) && contradicts(d))
                    || isOfMajority(host);
        }
        return isOfMajority(host)
                && differences.stream()
                        .filter(one -> one.between(host))
                        .noneMatch(
                                one ->
                                        synchronised.test(one.other(host))
                                                && !contradicted(one.other(host)));
    }

    private boolean contradicted(String host) {
        return differences.stream().anyMatch(one -> one.between(host) && contradicts(one));
    }

    /// A host counts for itself.
    private boolean isOfMajority(String host) {
        var compared = differences.stream().filter(o -> o.between(host) && !o.single()).toList();
        var agreeing = compared.stream().filter(one -> !one.proven()).count() + 1;
        var all = compared.size() + 1;
        return all >= FEWEST_FOR_MAJORITY && agreeing * 2 > all;
    }
}
