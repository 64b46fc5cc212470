package io.casebook.signature.judge;

import io.casebook.model.Finding;
import io.casebook.signature.language.Consequence;
import io.casebook.signature.language.Signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds which findings follow from which, as signatures say that they may: on each machine the
/// first sign of the one comes after some sign of the other there, soon enough and in a certain
/// order.
final class CauseJudge {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Ledger ledger;
    private final Map<String, int[]> counted;

    /// Numbers of the hosts on which a guest was seen.
    private final Map<Integer, Set<Integer>> hostsOfGuest = new HashMap<>();

    /// @param counted the entries that each finding counts, by signature
    CauseJudge(Ledger ledger, Map<String, int[]> counted) {
        this.ledger = ledger;
        this.counted = counted;
        for (var entry = 0; entry < ledger.size(); entry++) {
            if (ledger.guest[entry] >= 0 && ledger.host[entry] >= 0) {
                hostsOfGuest
                        .computeIfAbsent(ledger.guest[entry], _ -> new HashSet<>())
                        .add(ledger.host[entry]);
            }
        }
    }

    /// What the findings of some signatures follow from, by their ids, the nearest in time first.
    Map<String, List<Finding.Cause>> causes(Iterable<Signature> signatures) {
        var causes = new HashMap<String, List<Finding.Cause>>();
        for (var cause : signatures) {
            for (var consequence : cause.leadsTo()) {
                if (follows(consequence, cause.id())) {
                    causes.computeIfAbsent(consequence.signature(), _ -> new ArrayList<>())
                            .add(new Finding.Cause(cause.id(), consequence.because()));
                }
            }
        }
        causes.values()
                .forEach(all -> all.sort(Comparator.comparingInt(this::firstSign).reversed()));
        return causes;
    }

    private int firstSign(Finding.Cause cause) {
        return counted.getOrDefault(cause.signature(), IntSets.EMPTY)[0];
    }

    private boolean follows(Consequence consequence, String cause) {
        var effects = counted.getOrDefault(consequence.signature(), IntSets.EMPTY);
        var causes = counted.getOrDefault(cause, IntSets.EMPTY);
        return effects.length > 0
                && causes.length > 0
                && firsts(effects)
                        .allMatch(effect -> isCaused(effect, causes, consequence.within()));
    }

    /// The first entry of each machine.
    private IntStream firsts(int[] entries) {
        var seen = new HashSet<List<Integer>>();
        return Arrays.stream(entries)
                .filter(entry -> seen.add(List.of(ledger.host[entry], ledger.guest[entry])));
    }

    private boolean isCaused(int effect, int[] causes, long within) {
        return Arrays.stream(causes)
                .anyMatch(
                        cause ->
                                isRelated(cause, effect)
                                        && isBefore(cause, effect)
                                        && isNear(cause, effect, within));
    }

    /// Of one host, of one guest, or of a guest and a host that runs it.
    private boolean isRelated(int cause, int effect) {
        var host = ledger.host[cause];
        var guest = ledger.guest[cause];
        return (host >= 0 && host == ledger.host[effect] && isOfOneGuest(cause, effect))
                || (guest >= 0 && guest == ledger.guest[effect])
                || (host >= 0
                        && hostsOfGuest.getOrDefault(ledger.guest[effect], Set.of()).contains(host)
                        && guest < 0);
    }

    /// What befell one guest of a host brings about nothing in another one.
    private boolean isOfOneGuest(int cause, int effect) {
        var one = ledger.guest[cause];
        var other = ledger.guest[effect];
        return one < 0 || other < 0 || one == other;
    }

    private boolean isBefore(int cause, int effect) {
        if (ledger.artifact[cause] == ledger.artifact[effect]) {
            return cause == effect || ledger.span(cause).line() <= ledger.span(effect).line();
        }
        return ledger.dated(cause)
                && ledger.dated(effect)
                && ledger.nanos[cause] - doubt(cause) <= ledger.nanos[effect] + doubt(effect);
    }

    private boolean isNear(int cause, int effect, long within) {
        return ledger.dated(cause)
                && ledger.dated(effect)
                && Math.abs(ledger.nanos[effect] - ledger.nanos[cause]) <= within
                && doubt(cause) + doubt(effect) <= within / 2;
    }

    private long doubt(int entry) {
        return ledger.uncertaintyMillis[entry] * NANOS_PER_MILLI;
    }
}
