package io.casebook.signature;

import io.casebook.signature.language.Selection;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.SignatureProblem;
import io.casebook.signature.language.Suggestion;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Checks how signatures refer to each other: to some that exist and are sound, never in a circle,
/// and to others that refer to others only so deep.
final class References {
    /// So many signatures may build on each other, one on the next.
    private static final int DEEPEST = 50;

    private static final String SUPERSEDES = "supersedes";

    /// The key of a selection that names a signature.
    private static final String BUILT_ON = "signature";

    private final Readings readings;
    private final Map<String, Signature> signatures;
    private final List<SignatureProblem> problems = new ArrayList<>();
    private final Set<String> broken = new LinkedHashSet<>();

    References(Readings readings) {
        this.readings = readings;
        signatures = readings.signatures();
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
            if (demand(signature, SUPERSEDES, other, "'supersedes' names '")
                    && reaches(other, signature.id(), Signature::supersedes)) {
                var message = "the signature supersedes itself by way of '" + other + "'";
                problem(signature, SUPERSEDES, other, message, null);
            }
        }
        for (var consequence : signature.leadsTo()) {
            demand(signature, "leads-to", consequence.signature(), "'leads-to' names '");
        }
        for (var other : referred(signature)) {
            if (demand(signature, BUILT_ON, other, "a selection names the signature '")
                    && reaches(other, signature.id(), References::referred)) {
                var message = "the signature depends on itself by way of '" + other + "'";
                problem(signature, BUILT_ON, other, message, null);
            }
        }
    }

    /// Whether there is such a signature; if not, that is told. One that is there and has a
    /// mistake of its own is no mistake of who names it, only that nothing can build on it.
    private boolean demand(Signature signature, String key, String other, String message) {
        if (signatures.containsKey(other)) {
            return true;
        }
        if (!readings.isMistaken(other)) {
            var meant = Suggestion.nearest(other, signatures.keySet());
            problem(signature, key, other, message + other + "', which there is not", meant);
        } else if (key.equals(BUILT_ON)) {
            leaveOut(signature, other);
        }
        return false;
    }

    private void leaveOut(Signature signature, String other) {
        var message = "a selection names the signature '" + other + "', which has a mistake";
        problem(signature, BUILT_ON, other, message, null);
    }

    private void limitDepth() {
        for (var signature : signatures.values()) {
            if (!broken.contains(signature.id()) && isTooDeep(signature)) {
                var message =
                        "more than " + DEEPEST + " signatures build on each other, one on the next";
                problem(signature, "id", signature.id(), message, null);
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
                    leaveOut(signature, other.get());
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
        for (var depth = 0; depth < DEEPEST; depth++) {
            var next = new HashSet<String>();
            for (var id : level) {
                var one = signatures.get(id);
                next.addAll(one == null ? List.of() : referred(one));
            }
            level = next;
        }
        return !level.isEmpty();
    }

    private void problem(
            Signature signature,
            String key,
            String other,
            String message,
            @Nullable String suggestion) {
        broken.add(signature.id());
        problems.add(readings.problem(signature.id(), key, other, message, suggestion));
    }
}
