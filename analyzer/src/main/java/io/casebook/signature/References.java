package io.casebook.signature;

import io.casebook.signature.language.Selection;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.SignatureProblem;
import io.casebook.signature.language.Suggestion;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks how signatures refer to each other: to some that exist, and never in a circle.
final class References {
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
            demand(signature, "supersedes", other, "'supersedes' names '");
        }
        for (var consequence : signature.leadsTo()) {
            demand(signature, "leads-to", consequence.signature(), "'leads-to' names '");
        }
        for (var other : referred(signature)) {
            if (demand(signature, BUILT_ON, other, "a selection names the signature '")
                    && reaches(other, signature.id(), new LinkedHashSet<>())) {
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
            var why = "left out, as '" + other + "', on which it builds, has a mistake";
            problem(signature, key, other, why, null);
        }
        return false;
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
