package io.casebook.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Compares the clocks of all hosts, two by two.
final class SkewDifferences {
    private final Map<String, SkewSightings> sightings;

    /// @param sightings of each host, in order of their names
    SkewDifferences(Map<String, SkewSightings> sightings) {
        this.sightings = sightings;
    }

    /// The differences that can be told; of no pair twice.
    List<SkewDifference> all() {
        var all = new ArrayList<SkewDifference>();
        var hosts = List.copyOf(sightings.keySet());
        for (var i = 0; i < hosts.size(); i++) {
            for (var j = i + 1; j < hosts.size(); j++) {
                SkewDifference.of(hosts.get(i), hosts.get(j), pairs(hosts.get(i), hosts.get(j)))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private List<SkewPair> pairs(String host, String otherHost) {
        var first = sightings.getOrDefault(host, SkewSightings.NONE);
        var second = sightings.getOrDefault(otherHost, SkewSightings.NONE);
        var pairs = new ArrayList<SkewPair>();
        match(first.memberships(), second.memberships(), SkewPair::membership, pairs);
        match(first.departures(), second.arrivals(), SkewPair::departure, pairs);
        match(first.arrivals(), second.departures(), SkewPair::arrival, pairs);
        return pairs;
    }

    /// The first of one host with the first of the other, and so on, where both saw an event
    /// equally often.
    private static void match(
            Map<String, List<SkewSighting>> first,
            Map<String, List<SkewSighting>> second,
            Match match,
            List<SkewPair> pairs) {
        first.forEach(
                (event, ours) -> {
                    var theirs = second.getOrDefault(event, List.of());
                    for (var i = 0; ours.size() == theirs.size() && i < ours.size(); i++) {
                        pairs.add(match.pair(ours.get(i), theirs.get(i)));
                    }
                });
    }

    @FunctionalInterface
    private interface Match {
        SkewPair pair(SkewSighting first, SkewSighting second);
    }
}
