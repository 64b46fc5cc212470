package io.casebook.signature;

import io.casebook.signature.language.Selection;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.SignatureProblem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks how signatures refer to each other: to some that exist, and never in a circle.
final class References {
    private final Map<String, Signature> signatures;
    private final List<SignatureProblem> problems = new ArrayList<>();
    private final Set<String> broken = new LinkedHashSet<>();

    References(Map<String, Signature> signatures) {
        this.signatures = signatures;
        signatures.values().forEach(this::check);
    }

    List<SignatureProblem> problems() {
        return problems;
    }

    /// Ids of signatures that cannot be judged.
    Set<String> broken() {
        return broken;
    }

    private void check(Signature signature) {
        for (var other : signature.supersedes()) {
            if (!signatures.containsKey(other)) {
                problem(signature, "'supersedes' names '" + other + "', which there is not");
            }
        }
        for (var consequence : signature.leadsTo()) {
            if (!signatures.containsKey(consequence.signature())) {
                var name = consequence.signature();
                problem(signature, "'leads-to' names '" + name + "', which there is not");
            }
        }
        for (var other : referred(signature)) {
            if (!signatures.containsKey(other)) {
                problem(
                        signature,
                        "a selection names the signature '" + other + "', which there is not");
            } else if (reaches(other, signature.id(), new LinkedHashSet<>())) {
                problem(signature, "the signature depends on itself by way of '" + other + "'");
            }
        }
    }

    private static List<String> referred(Signature signature) {
        return signature.selections().values().stream()
                .filter(Selection.Findings.class::isInstance)
                .map(selection -> ((Selection.Findings) selection).signature())
                .toList();
    }

    private boolean reaches(String from, String to, Set<String> visited) {
        var signature = signatures.get(from);
        if (from.equals(to)) {
            return true;
        }
        return signature != null
                && visited.add(from)
                && referred(signature).stream().anyMatch(next -> reaches(next, to, visited));
    }

    private void problem(Signature signature, String message) {
        broken.add(signature.id());
        problems.add(new SignatureProblem(signature.file(), 1, 1, message, null));
    }
}
