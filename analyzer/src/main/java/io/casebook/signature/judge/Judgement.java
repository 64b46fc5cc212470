package io.casebook.signature.judge;

import io.casebook.model.Finding;
import io.casebook.model.NotApplicable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// What all signatures come to on an upload.
///
/// @param verdicts by signature id
public record Judgement(Map<String, Verdict> verdicts) {
    /// The verdict on one signature.
    ///
    /// @throws NoSuchElementException when it was not judged
    public Verdict verdict(String signature) {
        return Optional.ofNullable(verdicts.get(signature)).orElseThrow();
    }

    /// What matched: first what went wrong, gravest first, surest first, below each cause what
    /// followed from it; noise last.
    public List<Finding> findings() {
        var matched =
                verdicts.values().stream()
                        .filter(Verdict.Matched.class::isInstance)
                        .map(verdict -> ((Verdict.Matched) verdict).finding())
                        .toList();
        return new RootCauseOrder(matched).ordered();
    }

    /// What could not be judged, by id.
    public List<NotApplicable> notApplicable() {
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Verdict.NotApplicable)
                .map(
                        entry ->
                                new NotApplicable(
                                        entry.getKey(),
                                        ((Verdict.NotApplicable) entry.getValue()).reason()))
                .sorted(Comparator.comparing(NotApplicable::signature))
                .toList();
    }
}
