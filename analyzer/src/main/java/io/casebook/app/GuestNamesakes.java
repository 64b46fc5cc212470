package io.casebook.app;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Diagnostic;
import io.casebook.model.Fact;
import io.casebook.model.Subject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Machines of the upload that have the name of a guest. A name alone joins nothing; where both
/// state something that no two machines have alike, it may even contradict.
final class GuestNamesakes {
    private final Set<String> machines;

    /// What each machine states of itself.
    private final Map<String, Map<String, Set<String>>> ofMachines = new HashMap<>();

    /// What each hypervisor states of the guest with the name.
    private final Map<String, Map<String, Map<String, Set<String>>>> ofGuests = new TreeMap<>();

    /// @param facts with named subjects
    GuestNamesakes(List<Fact> facts, Map<ArtifactPath, String> artifactHosts) {
        machines = Set.copyOf(artifactHosts.values());
        for (var fact : facts) {
            var name = fact.subject().name();
            if (!fact.subject().named() || !machines.contains(name)) {
                continue;
            }
            var host = artifactHosts.getOrDefault(fact.evidence().span().artifact(), "");
            if (fact.subject().kind() == Subject.Kind.HOST) {
                note(fact, ofMachines.computeIfAbsent(name, _ -> new HashMap<>()));
            } else if (!host.isEmpty() && !host.equals(name)) {
                var told = ofGuests.computeIfAbsent(name, _ -> new TreeMap<>());
                note(fact, told.computeIfAbsent(host, _ -> new HashMap<>()));
            }
        }
    }

    private static void note(Fact fact, Map<String, Set<String>> traits) {
        for (var trait : Trait.of(fact)) {
            traits.computeIfAbsent(trait.what(), _ -> new TreeSet<>()).add(trait.value());
        }
    }

    /// Why machines are not taken for the guests of their name.
    ///
    /// @param joined those that are guests
    List<Diagnostic> notJoined(Set<String> joined) {
        var all = new ArrayList<Diagnostic>();
        ofGuests.forEach(
                (name, hypervisors) -> {
                    var own = ofMachines.getOrDefault(name, Map.of());
                    if (!joined.contains(name)) {
                        hypervisors.forEach((at, told) -> all.addAll(doubt(name, at, own, told)));
                    }
                });
        return all;
    }

    /// None where both say one thing alike: then it is told elsewhere why they are not joined.
    private static List<Diagnostic> doubt(
            String name,
            String hypervisor,
            Map<String, Set<String>> own,
            Map<String, Set<String>> told) {
        var against = new ArrayList<String>();
        for (var what : List.of(Trait.UUID, Trait.MAC_ADDRESS)) {
            var one = own.getOrDefault(what, Set.of());
            var other = told.getOrDefault(what, Set.of());
            if (!one.isEmpty() && !other.isEmpty()) {
                if (!Collections.disjoint(one, other)) {
                    return List.of();
                }
                against.add(
                        "%s (%s, not %s)"
                                .formatted(what, String.join(" ", one), String.join(" ", other)));
            }
        }
        var why =
                against.isEmpty()
                        ? "only the name is the same."
                        : "same name, but contradicted by %s."
                                .formatted(String.join(" and ", against));
        return List.of(
                new Diagnostic(
                        "timeline",
                        against.isEmpty() ? "guest-name-only" : "guest-contradicted",
                        null,
                        0,
                        "Machine '%s' is not taken for the guest '%s' of %s: %s"
                                .formatted(name, name, hypervisor, why)));
    }
}
