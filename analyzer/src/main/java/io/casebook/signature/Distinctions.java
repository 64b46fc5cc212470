package io.casebook.signature;

import io.casebook.signature.SignatureCheck.Tried;
import io.casebook.signature.judge.Verdict;
import io.casebook.signature.language.Selection;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.Signature.Expectation;
import io.casebook.signature.language.SignatureProblem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds signatures that no sample tells apart: each matches on all positive samples of the other,
/// and neither says how they belong together. One of them is too many, or lacks a sample.
final class Distinctions {
    private final Map<String, Signature> signatures = new LinkedHashMap<>();

    /// The signatures that match on all positive samples of one, by its id.
    private final Map<String, Set<String>> companions = new HashMap<>();

    Distinctions(List<Tried> tried) {
        for (var one : tried) {
            if (one.test().expect() == Expectation.MATCHED) {
                signatures.put(one.signature().id(), one.signature());
                companions
                        .computeIfAbsent(one.signature().id(), _ -> matched(one))
                        .retainAll(matched(one));
            }
        }
    }

    private static Set<String> matched(Tried tried) {
        var matched = new HashSet<String>();
        tried.judgement()
                .verdicts()
                .forEach(
                        (id, verdict) -> {
                            if (verdict instanceof Verdict.Matched) {
                                matched.add(id);
                            }
                        });
        matched.remove(tried.signature().id());
        return matched;
    }

    List<SignatureProblem> notes() {
        var notes = new ArrayList<SignatureProblem>();
        companions.forEach(
                (id, others) ->
                        others.stream()
                                .filter(other -> id.compareTo(other) < 0 && isAlike(id, other))
                                .forEach(other -> notes.add(note(id, other))));
        return notes;
    }

    private boolean isAlike(String one, String other) {
        return companions.getOrDefault(other, Set.of()).contains(one)
                && !names(one, other)
                && !names(other, one);
    }

    /// Whether one signature builds on another, replaces it or leads to it.
    private boolean names(String one, String other) {
        var signature = signatures.get(one);
        return signature != null
                && (signature.supersedes().contains(other)
                        || signature.leadsTo().stream().anyMatch(it -> it.signature().equals(other))
                        || signature.selections().values().stream()
                                .anyMatch(
                                        it ->
                                                it instanceof Selection.Findings(_, var named, _, _)
                                                        && named.equals(other)));
    }

    private SignatureProblem note(String one, String other) {
        var file = signatures.containsKey(one) ? signatures.get(one).file() : one;
        var message = "no sample tells '" + one + "' from '" + other + "'";
        return new SignatureProblem(file, 1, 1, message, null);
    }
}
