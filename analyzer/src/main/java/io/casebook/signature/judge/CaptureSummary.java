package io.casebook.signature.judge;

import io.casebook.model.Fact;
import io.casebook.signature.decode.Decoder;
import io.casebook.signature.decode.Decoders;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The captures of a finding: of each the different values, in the order in which they appear.
final class CaptureSummary implements Decoder.Surroundings {
    /// More values than these are not listed.
    private static final int MOST_VALUES = 5;

    /// So many hits of a selection are looked at, from its first and its last ones.
    private static final int MOST_HITS = 200;

    private final Ledger ledger;
    private final int[] entries;
    private final Map<String, Set<String>> values = new TreeMap<>();

    CaptureSummary(Ledger ledger, Values source, Outcome.Holds holds) {
        this.ledger = ledger;
        entries = holds.all();
        holds.entries()
                .forEach(
                        (selection, hits) -> {
                            for (var entry : Ends.of(hits, MOST_HITS)) {
                                source.captures(selection, entry).forEach(this::add);
                            }
                        });
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(value);
    }

    /// As written.
    Map<String, String> written() {
        var written = new TreeMap<String, String>();
        values.keySet().forEach(name -> written.put(name, capture(name)));
        return written;
    }

    /// In plain words, where the signature says how.
    Map<String, String> decoded(Map<String, String> decoders) {
        var decoded = new TreeMap<String, String>();
        decoders.forEach(
                (name, decoder) -> {
                    if (values.containsKey(name)) {
                        decoded.put(name, decoded(name, decoder));
                    }
                });
        return decoded;
    }

    /// The values of one capture in plain words.
    String decoded(String name, String decoder) {
        var decode = Decoders.named(decoder);
        return listed(
                values.getOrDefault(name, Set.of()).stream()
                        .map(value -> decode.decode(value, this)));
    }

    @Override
    public String capture(String name) {
        return listed(values.getOrDefault(name, Set.of()).stream());
    }

    private static String listed(Stream<String> all) {
        var distinct = all.distinct().toList();
        var text = distinct.stream().limit(MOST_VALUES).collect(Collectors.joining(", "));
        var more = distinct.size() - MOST_VALUES;
        return more > 0 ? text + " and " + more + " more" : text;
    }

    /// A fact of the machines that the finding is about, where all agree on it.
    @Override
    public String fact(String key) {
        var machines =
                Arrays.stream(entries)
                        .limit(MOST_HITS)
                        .mapToObj(ledger::machine)
                        .collect(Collectors.toSet());
        var found =
                ledger.observations.facts().stream()
                        .filter(fact -> (kind(fact) + "." + fact.key()).equals(key))
                        .filter(
                                fact ->
                                        !fact.subject().named()
                                                || machines.contains(fact.subject().name()))
                        .map(fact -> fact.value())
                        .distinct()
                        .toList();
        return found.size() == 1 ? found.getFirst() : "";
    }

    private static String kind(Fact fact) {
        return switch (fact.subject().kind()) {
            case HOST -> "host";
            case GUEST -> "guest";
        };
    }
}
