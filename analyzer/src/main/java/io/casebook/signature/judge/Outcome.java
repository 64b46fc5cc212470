package io.casebook.signature.judge;

import io.casebook.signature.language.Condition.Operand;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a condition comes to.
sealed interface Outcome {
    /// It holds.
    ///
    /// @param entries what it rests on, by selection
    /// @param leads the selections that are counted
    record Holds(Map<String, int[]> entries, Set<String> leads) implements Outcome {
        static final Holds EMPTY = new Holds(Map.of(), Set.of());

        /// It rests on those of the entries that belong to the operand's selections.
        static Holds of(View view, Operand operand, int[] entries, boolean leading) {
            var by = new LinkedHashMap<String, int[]>();
            for (var selection : operand.selections()) {
                var own = view.seen(selection).entries();
                by.put(selection, IntSets.intersection(own, entries));
            }
            by.values().removeIf(own -> own.length == 0);
            return new Holds(by, leading ? Set.copyOf(by.keySet()) : Set.of());
        }

        /// The same; facts are not counted.
        static Holds of(Ledger ledger, View view, Operand operand, int[] entries) {
            return of(view, operand, entries, !ledger.isFact(entries[0]));
        }

        /// Both hold.
        ///
        /// @param joinLeads whether to count what the other counts, too
        Holds and(Holds other, boolean joinLeads) {
            var both = new LinkedHashMap<>(entries);
            other.entries.forEach((name, more) -> both.merge(name, more, IntSets::union));
            var counted = new LinkedHashSet<>(leads);
            if (joinLeads || leads.isEmpty()) {
                counted.addAll(other.leads);
            }
            return new Holds(both, counted);
        }

        /// The entries of some selections together.
        int[] entriesOf(Set<String> selections) {
            var all = IntSets.EMPTY;
            for (var selection : selections) {
                all = IntSets.union(all, entries.getOrDefault(selection, IntSets.EMPTY));
            }
            return all;
        }

        /// The part of it that is among some entries.
        Holds of(int[] some) {
            var part = new LinkedHashMap<String, int[]>();
            entries.forEach((name, own) -> part.put(name, IntSets.intersection(own, some)));
            part.values().removeIf(own -> own.length == 0);
            return new Holds(part, leads);
        }

        /// Everything that it rests on.
        int[] all() {
            return entriesOf(entries.keySet());
        }

        /// What is counted; facts are not.
        int[] counted() {
            return entriesOf(leads);
        }

        /// What it is about: what is counted, or where it rests on facts alone, these.
        int[] core() {
            var counted = counted();
            return counted.length > 0 ? counted : all();
        }
    }

    /// It does not hold.
    record Fails() implements Outcome {
        static final Fails INSTANCE = new Fails();
    }

    /// Nobody can say.
    record Unknown(String reason) implements Outcome {}

    /// Nothing of an operand fits: a no where something would have been seen.
    static Outcome failed(View view, Operand operand) {
        var missing = view.missing(operand);
        return missing == null ? Fails.INSTANCE : new Unknown(missing);
    }

    /// At least one holds; everything that does is what it rests on.
    static Outcome any(List<Outcome> outcomes) {
        var holding =
                outcomes.stream().filter(Holds.class::isInstance).map(Holds.class::cast).toList();
        return holding.isEmpty()
                ? outcomes.stream()
                        .filter(Unknown.class::isInstance)
                        .findFirst()
                        .orElse(Fails.INSTANCE)
                : joined(holding);
    }

    /// Halves first, so that many groups with few entries each do not copy all of them each time.
    private static Holds joined(List<Holds> holding) {
        if (holding.size() == 1) {
            return holding.getFirst();
        }
        var middle = holding.size() / 2;
        var left = joined(holding.subList(0, middle));
        return left.and(joined(holding.subList(middle, holding.size())), true);
    }
}
