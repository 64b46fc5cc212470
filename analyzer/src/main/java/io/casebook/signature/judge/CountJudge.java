package io.casebook.signature.judge;

import io.casebook.signature.judge.Outcome.Fails;
import io.casebook.signature.judge.Outcome.Holds;
import io.casebook.signature.judge.Outcome.Unknown;
import io.casebook.signature.language.Comparator;
import io.casebook.signature.language.Condition;
import io.casebook.signature.language.Condition.Operand;

import java.util.Arrays;
import java.util.function.IntFunction;

/// Judges how often something was seen, or with how many different values, altogether or within a
/// window.
final class CountJudge {
    private final Ledger ledger;
    private final Values values;

    CountJudge(Ledger ledger, Values values) {
        this.ledger = ledger;
        this.values = values;
    }

    /// A demand on a count.
    private record Demand(Operand operand, Comparator comparator, long number) {
        boolean isLowerBound() {
            return comparator == Comparator.AT_LEAST || comparator == Comparator.MORE;
        }

        /// The least that a lower bound asks for.
        long least() {
            return comparator == Comparator.MORE ? number + 1 : number;
        }

        boolean isMet(long counted) {
            return comparator.holds(counted, number);
        }

        /// Whether it does not matter which number between two it is.
        boolean isSameFor(long least, long most) {
            return comparator == Comparator.EQUAL
                    ? least == most || number < least || number > most
                    : isMet(least) == isMet(most);
        }
    }

    Outcome judge(Condition.Count count, View view) {
        var demand = new Demand(count.operand(), count.comparator(), count.number());
        var entries = view.entries(count.operand());
        var window = count.window();
        return window == null
                ? altogether(demand, entries.length, entries, view)
                : within(
                        demand,
                        WindowCount.of(
                                ledger,
                                entries,
                                window,
                                some -> new Windows(ledger, some, window).count(demand.least())),
                        entries,
                        view);
    }

    Outcome judge(Condition.Distinct distinct, View view) {
        var operand = distinct.operand();
        var demand = new Demand(operand, distinct.comparator(), distinct.number());
        var entries = view.entries(operand);
        IntFunction<String> value = entry -> values.of(distinct.by(), entry, operand);
        var window = distinct.window();
        return window == null
                ? altogether(demand, different(entries, value), entries, view)
                : within(
                        demand,
                        WindowCount.of(
                                ledger,
                                entries,
                                window,
                                some ->
                                        new Windows(ledger, some, window)
                                                .distinct(demand.least(), value)),
                        entries,
                        view);
    }

    private static long different(int[] entries, IntFunction<String> value) {
        return Arrays.stream(entries)
                .mapToObj(value)
                .filter(one -> !one.isEmpty())
                .distinct()
                .count();
    }

    private Outcome altogether(Demand demand, long counted, int[] entries, View view) {
        var missing = view.missing(demand.operand);
        if (entries.length == 0 && missing != null) {
            return new Unknown(missing);
        }
        if (!demand.isMet(counted)) {
            return Fails.INSTANCE;
        }
        return entries.length == 0 ? Holds.EMPTY : Holds.of(ledger, view, demand.operand, entries);
    }

    /// Only lower bounds single out windows; where entries without a time, or with a vague one,
    /// might make the difference, nobody can say.
    private Outcome within(Demand demand, WindowCount count, int[] entries, View view) {
        var part = demand.isLowerBound() ? count.entries() : entries;
        return demand.isSameFor(count.sure(), count.atMost())
                ? altogether(demand, count.sure(), part, view)
                : new Unknown(OrderJudge.vague(demand.operand));
    }
}
