package io.casebook.signature.judge;

import io.casebook.signature.judge.Outcome.Fails;
import io.casebook.signature.judge.Outcome.Holds;
import io.casebook.signature.judge.Outcome.Unknown;
import io.casebook.signature.language.Condition;
import io.casebook.signature.language.Condition.Operand;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Judges what came before, after, near or in turn.
final class OrderJudge {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Ledger ledger;

    OrderJudge(Ledger ledger) {
        this.ledger = ledger;
    }

    Outcome judge(Condition.Near near, View view) {
        var forth = List.of(near.operand(), near.anchor());
        var back = List.of(near.anchor(), near.operand());
        return switch (near.direction()) {
            case BEFORE -> judge(forth, near.window(), view);
            case AFTER -> led(judge(back, near.window(), view), near.operand());
            case AROUND ->
                    Outcome.any(
                            List.of(
                                    judge(forth, near.window(), view),
                                    led(judge(back, near.window(), view), near.operand())));
        };
    }

    /// What is named first is what is counted.
    private static Outcome led(Outcome outcome, Operand operand) {
        return outcome instanceof Holds holds
                ? new Holds(holds.entries(), Set.copyOf(operand.selections()))
                : outcome;
    }

    Outcome judge(List<Operand> steps, @Nullable Long window, View view) {
        var empty = steps.stream().filter(step -> view.entries(step).length == 0).toList();
        if (!empty.isEmpty()) {
            return empty.stream()
                    .map(step -> Outcome.failed(view, step))
                    .filter(Fails.class::isInstance)
                    .findFirst()
                    .orElseGet(() -> Outcome.failed(view, empty.getFirst()));
        }
        var entries = steps.stream().map(view::entries).toList();
        var chains = Chains.find(ledger, entries, window);
        return chains[0].length == 0
                ? notFound(steps, entries, window)
                : found(steps, chains, view);
    }

    private static Outcome found(List<Operand> steps, int[][] chains, View view) {
        var together = Holds.EMPTY;
        for (var step = 0; step < chains.length; step++) {
            var part = Holds.of(view, steps.get(step), chains[step], step == 0);
            together = together.and(part, false);
        }
        return together;
    }

    /// That nothing was found says something only if all times are certain enough to tell.
    private Outcome notFound(List<Operand> steps, List<int[]> entries, @Nullable Long window) {
        if (Chains.mayBe(ledger, entries, window)) {
            return new Unknown(vague(steps.getFirst()));
        }
        var inOneArtifact =
                entries.stream()
                                .flatMapToInt(Arrays::stream)
                                .map(entry -> ledger.artifact[entry])
                                .distinct()
                                .count()
                        == 1;
        var vaguest = inOneArtifact || window == null ? Long.MAX_VALUE : window / 2;
        for (var step = 0; step < steps.size(); step++) {
            if (Arrays.stream(entries.get(step)).anyMatch(entry -> isVague(entry, vaguest))) {
                return new Unknown(vague(steps.get(step)));
            }
        }
        return Fails.INSTANCE;
    }

    private boolean isVague(int entry, long vaguest) {
        return !ledger.dated(entry) || ledger.uncertaintyMillis[entry] * NANOS_PER_MILLI > vaguest;
    }

    /// Why nobody can say.
    static String vague(Operand operand) {
        return "the times of '" + operand + "' are not known well enough";
    }
}
