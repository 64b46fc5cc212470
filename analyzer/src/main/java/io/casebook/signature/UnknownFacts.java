package io.casebook.signature;

import io.casebook.signature.language.Selection;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.SignatureProblem;
import io.casebook.signature.language.Suggestion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds names of facts that look misspelled: no other signature names such a fact, but some name
/// one that is written nearly so. A fact that nothing tells is never a reason for anything, so
/// nobody would notice.
final class UnknownFacts {
    private static final int MOST_ERRORS = 2;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final List<Signature> all;

    /// @param all signatures that are loaded
    UnknownFacts(List<Signature> all) {
        this.all = all;
    }

    /// Those of some signatures.
    List<SignatureProblem> notes(List<Signature> signatures) {
        var notes = new ArrayList<SignatureProblem>();
        for (var signature : signatures) {
            var known = factsBeside(signature);
            for (var fact : facts(signature)) {
                var meant = Suggestion.nearest(fact, known, MOST_ERRORS);
                if (meant != null && !known.contains(fact) && !isAnotherNumber(fact, meant)) {
                    var message = "no other signature names the fact '" + fact + "'";
                    notes.add(new SignatureProblem(signature.file(), 1, 1, message, meant));
                }
            }
        }
        return notes;
    }

    private Set<String> factsBeside(Signature signature) {
        var facts = new HashSet<String>();
        all.stream().filter(it -> !it.equals(signature)).forEach(it -> facts.addAll(facts(it)));
        return facts;
    }

    private static List<String> facts(Signature signature) {
        return signature.selections().values().stream()
                .filter(Selection.Facts.class::isInstance)
                .map(it -> ((Selection.Facts) it).fullKey())
                .distinct()
                .toList();
    }

    private static boolean isAnotherNumber(String one, String other) {
        return NUMBER.matcher(one).replaceAll("0").equals(NUMBER.matcher(other).replaceAll("0"));
    }
}
