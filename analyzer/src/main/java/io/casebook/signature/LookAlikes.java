package io.casebook.signature;

import io.casebook.model.Finding;
import io.casebook.signature.judge.Judgement;
import io.casebook.signature.judge.Verdict;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.Signature.Expectation;
import io.casebook.signature.language.Signature.InlineTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which failures are easily taken for each other: what a near miss of one signature is, by the
/// judgement of the others.
public final class LookAlikes {
    private final SignatureTrial trial;
    private final Map<String, SortedSet<String>> alike = new TreeMap<>();

    private LookAlikes(SignatureTrial trial) {
        this.trial = trial;
    }

    /// The ids of what looks alike, by id and both ways; runs the negative samples.
    public static Map<String, SortedSet<String>> of(
            List<Signature> signatures, SignatureTrial trial) {
        var found = new LookAlikes(trial);
        signatures.forEach(found::add);
        return found.alike;
    }

    private void add(Signature signature) {
        var others = matched(signature, Expectation.NOT_MATCHED);
        if (!others.isEmpty()) { // what shows beside the failure itself does not look like it
            others.removeAll(matched(signature, Expectation.MATCHED));
        }
        for (var other : others) {
            put(signature.id(), other);
            put(other, signature.id());
        }
    }

    private void put(String one, String other) {
        alike.computeIfAbsent(one, _ -> new TreeSet<>()).add(other);
    }

    private Set<String> matched(Signature signature, Expectation expected) {
        var matched = new TreeSet<String>();
        signature.tests().stream()
                .filter(test -> test.expect() == expected)
                .map(InlineTest::given)
                .map(trial::judge)
                .flatMap(LookAlikes::failures)
                .forEach(matched::add);
        return matched;
    }

    private static Stream<String> failures(Judgement judgement) {
        return judgement.verdicts().values().stream()
                .filter(Verdict.Matched.class::isInstance)
                .map(verdict -> ((Verdict.Matched) verdict).finding())
                .filter(LookAlikes::isFailure)
                .map(Finding::signature);
    }

    private static boolean isFailure(Finding finding) {
        return finding.role() == Finding.Role.EVENT || finding.role() == Finding.Role.NOISE;
    }
}
