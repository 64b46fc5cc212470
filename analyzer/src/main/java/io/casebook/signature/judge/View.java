package io.casebook.signature.judge;

import io.casebook.signature.language.Condition.Operand;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/// What a condition is judged on: everything, or what is of one group.
record View(Map<String, Seen> selections) {
    private static final Seen NOTHING = new Seen(IntSets.EMPTY, null, null);

    Seen seen(String selection) {
        return selections.getOrDefault(selection, NOTHING);
    }

    /// The entries of all selections of an operand.
    int[] entries(Operand operand) {
        var entries = IntSets.EMPTY;
        for (var selection : operand.selections()) {
            entries = IntSets.union(entries, seen(selection).entries());
        }
        return entries;
    }

    /// The part of it that suits.
    View only(IntPredicate wanted) {
        var left = new LinkedHashMap<String, Seen>();
        selections.forEach((name, seen) -> left.put(name, seen.only(wanted)));
        return new View(left);
    }

    /// The same without some entries.
    View without(int[] some) {
        var left = new LinkedHashMap<String, Seen>();
        selections.forEach(
                (name, seen) -> left.put(name, seen.with(IntSets.minus(seen.entries(), some))));
        return new View(left);
    }

    /// Why an operand could not be seen; null where it could.
    @Nullable String missing(Operand operand) {
        String missing = null;
        for (var selection : operand.selections()) {
            missing = seen(selection).missing();
            if (missing == null) {
                return null;
            }
        }
        return missing;
    }
}
