package io.casebook.signature;

import io.casebook.signature.language.Selection;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.SignatureProblem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Checks how signatures refer to each other: to some that exist and are sound, never in a circle,
/// and to others that refer to others only so deep.
final class References {
    /// So many signatures may build on each other, one on the next.
    private static final int DEEPEST = 50;

    private final Map<String, Signature> signatures;
    private final List<SignatureProblem> problems = new ArrayList<>();
    private final Set<String> broken = new LinkedHashSet<>();

    References(Map<String, Signature> signatures) {
        this.signatures = signatures;
        signatures.values().forEach(this::check);
        spread();
        limitDepth();
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
            } else if (reaches(other, signature.id(), References::referred)) {
                problem(signature, "the signature depends on itself by way of '" + other + "'");
            }
        }
        for (var other : signature.supersedes()) {
            if (reaches(other, signature.id(), Signature::supersedes)) {
                problem(signature, "the signature supersedes itself by way of '" + other + "'");
            }
        }
    }

    private void limitDepth() {
        for (var signature : signatures.values()) {
            if (!broken.contains(signature.id()) && isTooDeep(signature)) {
                problem(
                        signature,
                        "more than " + DEEPEST + " signatures build on each other, one on the next");
            }
        }
    }

    /// What builds on a broken signature cannot be judged either.
    private void spread() {
        var more = true;
        while (more) {
            more = false;
            for (var signature : signatures.values()) {
                var other = referred(signature).stream().filter(broken::contains).findFirst();
                if (other.isPresent() && !broken.contains(signature.id())) {
                    problem(
                            signature,
                            "a selection names the signature '"
                                    + other.get()
                                    + "', which has a mistake");
                    more = true;
                }
            }
        }
    }

    private static List<String> referred(Signature signature) {
        return signature.selections().values().stream()
                .filter(Selection.Findings.class::isInstance)
                .map(selection -> ((Selection.Findings) selection).signature())
                .toList();
    }

    /// Without recursion, as a pack may have long chains.
    private boolean reaches(String from, String to, Function<Signature, List<String>> next) {
        var visited = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            var id = open.pop();
            if (id.equals(to)) {
                return true;
            }
            var signature = signatures.get(id);
            if (signature != null && visited.add(id)) {
                open.addAll(next.apply(signature));
            }
        }
        return false;
    }

    private boolean isTooDeep(Signature signature) {
        var level = Set.of(signature.id());
        for (var depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            level =
                    level.stream()
                            .map(signatures::get)
                            .filter(Objects::nonNull)
                            .flatMap(one -> referred(one).stream())
                            .collect(Collectors.toSet());
        }
        return !level.isEmpty();
    }

    private void problem(Signature signature, String message) {
        broken.add(signature.id());
        problems.add(new SignatureProblem(signature.file(), 1, 1, message, null));
    }
}
