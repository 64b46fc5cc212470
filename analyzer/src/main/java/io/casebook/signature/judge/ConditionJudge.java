package io.casebook.signature.judge;

import io.casebook.signature.judge.Outcome.Fails;
import io.casebook.signature.judge.Outcome.Holds;
import io.casebook.signature.judge.Outcome.Unknown;
import io.casebook.signature.language.Comparator;
import io.casebook.signature.language.Condition;
import io.casebook.signature.language.Condition.Operand;
import io.casebook.signature.language.ValueTest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Judges conditions. Three answers: it holds, it fails, nobody can say; *and*, *or* and *not* pass
/// the third on as Kleene's logic does.
final class ConditionJudge {
    private final Ledger ledger;
    private final Values values;
    private final AbsenceJudge absences;

    ConditionJudge(Ledger ledger, Values values, AbsenceJudge absences) {
        this.ledger = ledger;
        this.values = values;
        this.absences = absences;
    }

    Outcome judge(Condition condition, View view) {
        return switch (condition) {
            case Condition.Present(var operand) -> present(operand, view);
            case Condition.Not(var inner) -> opposite(judge(inner, view));
            case Condition.All(var parts) -> all(parts, view);
            case Condition.Any(var parts) -> any(parts, view);
            case Condition.Grouped grouped -> grouped(grouped, view);
            case Condition.Count count -> count(count, view);
            case Condition.Distinct distinct -> distinct(distinct, view);
            case Condition.Sequence(var steps, var window) -> sequence(steps, window, view);
            case Condition.Near near -> near(near, view);
            case Condition.Absent absent -> absences.judge(absent, view);
            case Condition.Compared(var operand, var capture, var test) ->
                    compared(operand, capture, test, view);
        };
    }

    private Outcome present(Operand operand, View view) {
        var entries = view.entries(operand);
        return entries.length > 0 ? holds(view, operand, entries) : failed(view, operand);
    }

    private Holds holds(View view, Operand operand, int[] entries) {
        return Holds.of(view, operand, entries, !ledger.isFact(entries[0]));
    }

    private static Outcome failed(View view, Operand operand) {
        var missing = view.missing(operand);
        return missing == null ? Fails.INSTANCE : new Unknown(missing);
    }

    private static Outcome opposite(Outcome outcome) {
        return switch (outcome) {
            case Holds _ -> Fails.INSTANCE;
            case Fails _ -> Holds.EMPTY;
            case Unknown unknown -> unknown;
        };
    }

    private Outcome all(List<Condition> parts, View view) {
        var together = Holds.EMPTY;
        Unknown unknown = null;
        for (var part : parts) {
            switch (judge(part, view)) {
                case Holds holds -> together = together.and(holds, false);
                case Fails fails -> {
                    return fails;
                }
                case Unknown first -> unknown = unknown == null ? first : unknown;
            }
        }
        return unknown == null ? together : unknown;
    }

    private Outcome any(List<Condition> parts, View view) {
        return anyOf(parts.stream().map(part -> judge(part, view)).toList());
    }

    private static Outcome anyOf(List<Outcome> outcomes) {
        Holds together = null;
        Unknown unknown = null;
        for (var outcome : outcomes) {
            switch (outcome) {
                case Holds holds -> together = together == null ? holds : together.and(holds, true);
                case Fails _ -> {}
                case Unknown first -> unknown = unknown == null ? first : unknown;
            }
        }
        if (together != null) {
            return together;
        }
        return unknown == null ? Fails.INSTANCE : unknown;
    }

    private Outcome grouped(Condition.Grouped grouped, View view) {
        var grouping = new Grouping(ledger, grouped.same());
        var views = grouping.views(view, grouped.inner().selections());
        var outcomes = new ArrayList<Outcome>();
        views.values().forEach(group -> outcomes.add(judge(grouped.inner(), group)));
        var outcome = anyOf(outcomes);
        if (outcome instanceof Fails || outcomes.isEmpty()) {
            return perhaps(grouped, view, grouping, views.keySet(), outcome);
        }
        return outcome;
    }

    /// Nothing is known to be of the same guest; but were what nobody knows the guest of its, would
    /// the condition hold?
    private Outcome perhaps(
            Condition.Grouped grouped,
            View view,
            Grouping grouping,
            Set<Grouping.Key> groups,
            Outcome otherwise) {
        var unknown = grouping.unknown(view);
        if (groups.isEmpty()) {
            return doubtful(judge(grouped.inner(), unknown), grouped, unknown);
        }
        if (isEmpty(unknown, grouped)) {
            return otherwise;
        }
        var outcomes =
                groups.stream()
                        .map(group -> judge(grouped.inner(), grouping.maybe(view, group)))
                        .toList();
        return doubtful(anyOf(outcomes), grouped, unknown);
    }

    private static boolean isEmpty(View view, Condition.Grouped grouped) {
        return grouped.inner().selections().stream()
                .allMatch(name -> view.seen(name).entries().length == 0);
    }

    /// What holds only with things of which nobody knows the group.
    private static Outcome doubtful(Outcome outcome, Condition.Grouped grouped, View unknown) {
        return outcome instanceof Holds && !isEmpty(unknown, grouped)
                ? new Unknown(unattributed(grouped, unknown))
                : outcome;
    }

    private static String unattributed(Condition.Grouped grouped, View unknown) {
        var selection =
                grouped.inner().selections().stream()
                        .filter(name -> unknown.seen(name).entries().length > 0)
                        .findFirst()
                        .orElseThrow();
        var same = grouped.same().stream().map(one -> one.label()).toList();
        return "it is not known of which " + String.join(" and ", same) + " '" + selection + "' is";
    }

    private Outcome count(Condition.Count count, View view) {
        var operand = count.operand();
        var entries = view.entries(operand);
        var window = count.window();
        if (window == null) {
            return weighed(
                    count.comparator(), entries.length, count.number(), entries, view, operand);
        }
        var fullest = new Windows(ledger, entries, window).count(count.number());
        return windowed(count.comparator(), fullest, count.number(), entries, view, operand);
    }

    private Outcome distinct(Condition.Distinct distinct, View view) {
        var operand = distinct.operand();
        var entries = view.entries(operand);
        var window = distinct.window();
        if (window == null) {
            var different =
                    Arrays.stream(entries)
                            .mapToObj(entry -> values.of(distinct.by(), entry, operand))
                            .filter(value -> !value.isEmpty())
                            .distinct()
                            .count();
            return weighed(
                    distinct.comparator(), different, distinct.number(), entries, view, operand);
        }
        var fullest =
                new Windows(ledger, entries, window)
                        .distinct(
                                distinct.number(),
                                entry -> values.of(distinct.by(), entry, operand));
        return windowed(distinct.comparator(), fullest, distinct.number(), entries, view, operand);
    }

    private Outcome weighed(
            Comparator comparator,
            long counted,
            long number,
            int[] entries,
            View view,
            Operand operand) {
        var missing = view.missing(operand);
        if (entries.length == 0 && missing != null) {
            return new Unknown(missing);
        }
        if (!comparator.holds(counted, number)) {
            return Fails.INSTANCE;
        }
        return entries.length == 0 ? Holds.EMPTY : holds(view, operand, entries);
    }

    /// Only lower bounds single out windows; where undated entries might make the difference,
    /// nobody can say.
    private Outcome windowed(
            Comparator comparator,
            Windows.Fullest fullest,
            long number,
            int[] entries,
            View view,
            Operand operand) {
        var needed = comparator == Comparator.MORE ? number + 1 : number;
        var lower = comparator == Comparator.AT_LEAST || comparator == Comparator.MORE;
        var part = lower ? fullest.entries() : entries;
        var outcome = weighed(comparator, fullest.most(), number, part, view, operand);
        var undated = Arrays.stream(entries).filter(entry -> !ledger.dated(entry)).count();
        var undecided =
                undated > 0
                        && (outcome instanceof Fails
                                ? lower && fullest.most() + undated >= needed
                                : !lower);
        return undecided ? new Unknown(undated(operand)) : outcome;
    }

    private static String undated(Operand operand) {
        return "the times of '" + operand + "' are not known well enough";
    }

    private Outcome near(Condition.Near near, View view) {
        var forth = sequence(List.of(near.operand(), near.anchor()), near.window(), view);
        var back = sequence(List.of(near.anchor(), near.operand()), near.window(), view);
        return switch (near.direction()) {
            case BEFORE -> forth;
            case AFTER -> led(back, near.operand());
            case AROUND -> anyOf(List.of(forth, led(back, near.operand())));
        };
    }

    /// What is named first is what is counted.
    private static Outcome led(Outcome outcome, Operand operand) {
        return outcome instanceof Holds holds
                ? new Holds(holds.entries(), Set.copyOf(operand.selections()))
                : outcome;
    }

    private Outcome sequence(List<Operand> steps, @Nullable Long window, View view) {
        var entries = new ArrayList<int[]>();
        for (var step : steps) {
            entries.add(view.entries(step));
            if (entries.getLast().length == 0) {
                return failed(view, step);
            }
        }
        var chains = Chains.find(ledger, entries, window);
        if (chains[0].length == 0) {
            return vague(steps, entries, window);
        }
        var together = Holds.EMPTY;
        for (var step = 0; step < chains.length; step++) {
            var part = Holds.of(view, steps.get(step), chains[step], step == 0);
            together = together.and(part, false);
        }
        return together;
    }

    /// No chain was found; that says something only if all times are certain enough.
    private Outcome vague(List<Operand> steps, List<int[]> entries, @Nullable Long window) {
        for (var step = 0; step < steps.size(); step++) {
            if (Arrays.stream(entries.get(step)).anyMatch(entry -> isVague(entry, window))) {
                return new Unknown(undated(steps.get(step)));
            }
        }
        return Fails.INSTANCE;
    }

    private boolean isVague(int entry, @Nullable Long window) {
        return !ledger.dated(entry)
                || (window != null && ledger.uncertaintyMillis[entry] * 1_000_000L > window / 2);
    }

    private Outcome compared(Operand operand, String capture, ValueTest test, View view) {
        var fitting =
                IntSets.filter(
                        view.entries(operand),
                        entry -> {
                            var value = values.comparable(capture, entry, operand);
                            return !value.isEmpty() && test.holds(value);
                        });
        return fitting.length > 0 ? holds(view, operand, fitting) : failed(view, operand);
    }
}
