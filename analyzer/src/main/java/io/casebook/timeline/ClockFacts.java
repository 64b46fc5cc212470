package io.casebook.timeline;

import io.casebook.model.Fact;
import io.casebook.model.Subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What command output and configuration say about the clocks of hosts: the facts whose keys begin
/// with `clock.`.
final class ClockFacts {
    private static final String PREFIX = "clock.";

    private final Map<String, List<Fact>> byHost;

    /// @param facts all facts of the upload; those of unnamed hosts say nothing
    ClockFacts(List<Fact> facts) {
        byHost =
                facts.stream()
                        .filter(fact -> fact.key().startsWith(PREFIX))
                        .filter(fact -> fact.subject().kind() == Subject.Kind.HOST)
                        .filter(fact -> fact.subject().named())
                        .collect(
                                Collectors.groupingBy(
                                        fact -> fact.subject().name(),
                                        HashMap::new,
                                        Collectors.toList()));
    }

    /// The facts with a key, such as `date` for `clock.date`, in the order of the upload.
    List<Fact> of(String host, String key) {
        return byHost.getOrDefault(host, List.of()).stream()
                .filter(fact -> fact.key().equals(PREFIX + key))
                .toList();
    }
}
