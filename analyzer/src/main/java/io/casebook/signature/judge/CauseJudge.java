package io.casebook.signature.judge;

import io.casebook.model.Finding;
import io.casebook.signature.language.Consequence;
import io.casebook.signature.language.Signature;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Finds which findings follow from which, as signatures say that they may: on each machine the
/// first sign of the one comes after some sign of the other there, soon enough, and surely so:
/// within an artifact by its lines, across artifacts by more than both times leave open.
final class CauseJudge {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Ledger ledger;
    private final Kinship kinship;
    private final Map<String, int[]> counted;

    /// @param counted the entries that each finding counts, by signature
    CauseJudge(Ledger ledger, Kinship kinship, Map<String, int[]> counted) {
        this.ledger = ledger;
        this.kinship = kinship;
        this.counted = counted;
    }

    /// That one finding follows from another.
    ///
    /// @param distance from the nearest sign of the cause to the effect, in nanoseconds
    private record Link(String effect, Finding.Cause cause, long distance) {}

    /// What the findings of some signatures follow from, by their ids, the nearest in time first.
    Map<String, List<Finding.Cause>> causes(Iterable<Signature> signatures) {
        var links = new ArrayList<Link>();
        for (var cause : signatures) {
            for (var consequence : cause.leadsTo()) {
                distance(consequence, cause.id())
                        .ifPresent(
                                distance ->
                                        links.add(
                                                new Link(
                                                        consequence.signature(),
                                                        new Finding.Cause(
                                                                cause.id(), consequence.because()),
                                                        distance)));
            }
        }
        var causes = new HashMap<String, List<Finding.Cause>>();
        withoutCircles(links).stream()
                .sorted(Comparator.comparingLong(Link::distance))
                .forEach(
                        link ->
                                causes.computeIfAbsent(link.effect, _ -> new ArrayList<>())
                                        .add(link.cause));
        return causes;
    }

    /// Findings that rest on the same line may each be said to lead to the other. Which came first
    /// is not known then, so neither is told as the cause.
    private static List<Link> withoutCircles(List<Link> links) {
        var causesOf = new HashMap<String, List<String>>();
        for (var link : links) {
            causesOf.computeIfAbsent(link.effect, _ -> new ArrayList<>())
                    .add(link.cause.signature());
        }
        return links.stream()
                .filter(link -> !reaches(link.cause.signature(), link.effect, causesOf))
                .toList();
    }

    private static boolean reaches(String from, String to, Map<String, List<String>> causesOf) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next.equals(to)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(causesOf.getOrDefault(next, List.of()));
            }
        }
        return false;
    }

    /// How long before the effect its cause was seen last; empty where it does not follow.
    private OptionalLong distance(Consequence consequence, String cause) {
        var effects = counted.getOrDefault(consequence.signature(), IntSets.EMPTY);
        var causes = counted.getOrDefault(cause, IntSets.EMPTY);
        if (causes.length == 0) {
            return OptionalLong.empty();
        }
        var nearest = OptionalLong.empty();
        for (var effect : firsts(effects)) {
            var here = distance(effect, causes, consequence.within());
            if (here.isEmpty()) {
                return here;
            }
            nearest = OptionalLong.of(Math.min(nearest.orElse(Long.MAX_VALUE), here.getAsLong()));
        }
        return nearest;
    }

    /// The first entry of each machine.
    private int[] firsts(int[] entries) {
        var seen = new HashSet<List<Integer>>();
        return IntSets.filter(
                entries, entry -> seen.add(List.of(ledger.host[entry], ledger.guest[entry])));
    }

    private OptionalLong distance(int effect, int[] causes, long within) {
        return Arrays.stream(causes)
                .filter(
                        cause ->
                                kinship.leads(cause, effect)
                                        && isBefore(cause, effect)
                                        && isNear(cause, effect, within))
                .mapToLong(cause -> Math.abs(ledger.nanos[effect] - ledger.nanos[cause]))
                .min();
    }

    private boolean isBefore(int cause, int effect) {
        if (ledger.artifact[cause] == ledger.artifact[effect]) {
            return cause == effect || ledger.line[cause] <= ledger.line[effect];
        }
        return ledger.dated(cause)
                && ledger.dated(effect)
                && ledger.nanos[cause] + doubt(cause) < ledger.nanos[effect] - doubt(effect);
    }

    /// Within an artifact the distance is known however uncertain its year or zone is.
    private boolean isNear(int cause, int effect, long within) {
        return ledger.dated(cause)
                && ledger.dated(effect)
                && Math.abs(ledger.nanos[effect] - ledger.nanos[cause]) <= within
                && (ledger.artifact[cause] == ledger.artifact[effect]
                        || doubt(cause) + doubt(effect) <= within / 2);
    }

    private long doubt(int entry) {
        return ledger.uncertaintyMillis[entry] * NANOS_PER_MILLI;
    }
}
