package io.casebook.app;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Diagnostic;
import io.casebook.model.Fact;
import io.casebook.model.GuestLink;
import io.casebook.model.GuestLink.Ground;
import io.casebook.model.Subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Joins the guests that a hypervisor tells of with machines of the upload: a machine whose UUID or
/// MAC address is a guest's is that guest, whatever each of them calls it. An IP address that both
/// have is told as well, but joins nothing by itself, as addresses are given again; nor does a MAC
/// address that several guests have, or several machines.
final class GuestLinks {
    private final Map<ArtifactPath, String> artifactHosts;

    /// Which guests have a trait.
    private final Map<Trait, List<Fact>> ofGuests = new HashMap<>();

    /// Which machines have a trait.
    private final Map<Trait, Set<String>> ofMachines = new HashMap<>();

    private final Map<Subject, Set<String>> hypervisors = new HashMap<>();
    private final GuestStays stays;
    private final List<Diagnostic> doubts = new ArrayList<>();

    private GuestLinks(Map<ArtifactPath, String> artifactHosts, GuestStays stays) {
        this.artifactHosts = artifactHosts;
        this.stays = stays;
    }

    /// The links by the name of the machine, and what is to be said of them.
    record Found(Map<String, GuestLink> links, List<Diagnostic> diagnostics) {}

    /// Finds the links.
    ///
    /// @param facts with named subjects
    static Found find(List<Fact> facts, Map<ArtifactPath, String> artifactHosts, GuestStays stays) {
        var links = new GuestLinks(artifactHosts, stays);
        for (var fact : facts) {
            if (fact.subject().kind() == Subject.Kind.GUEST && fact.subject().named()) {
                Trait.of(fact).forEach(it -> links.add(it, fact));
            }
        }
        var joined = links.joined(facts);
        links.doubts.addAll(new GuestNamesakes(facts, artifactHosts).notJoined(joined.keySet()));
        return new Found(joined, List.copyOf(links.doubts));
    }

    private void add(Trait trait, Fact fact) {
        hypervisors.computeIfAbsent(fact.subject(), _ -> new HashSet<>()).add(host(fact));
        ofGuests.computeIfAbsent(trait, _ -> new ArrayList<>()).add(fact);
    }

    private Map<String, GuestLink> joined(List<Fact> facts) {
        var ofHosts = facts.stream().filter(GuestLinks::isOfMachine).toList();
        for (var fact : ofHosts) {
            for (var trait : Trait.of(fact)) {
                ofMachines.computeIfAbsent(trait, _ -> new HashSet<>()).add(fact.subject().name());
            }
        }
        var candidates = new TreeMap<String, Map<Candidate, List<Ground>>>();
        for (var fact : ofHosts) {
            Trait.of(fact).forEach(trait -> match(trait, fact, candidates));
        }
        var links = new TreeMap<String, GuestLink>();
        candidates.forEach(
                (host, guests) -> {
                    guests.values().removeIf(GuestLinks::isWeak);
                    only(host, guests.keySet())
                            .ifPresent(
                                    it ->
                                            links.put(
                                                    host,
                                                    link(it, guests.getOrDefault(it, List.of()))));
                });
        return links;
    }

    private static boolean isOfMachine(Fact fact) {
        return fact.subject().kind() == Subject.Kind.HOST && fact.subject().named();
    }

    /// The one guest that a machine can be: of a guest that moved, where it moved to. Two guests
    /// with one UUID are copies: no claim.
    private Optional<Candidate> only(String host, Set<Candidate> guests) {
        var names = guests.stream().map(it -> it.guest.name()).distinct().toList();
        if (guests.size() < 2) {
            return guests.stream().findFirst();
        }
        var at = new TreeSet<>(guests.stream().map(Candidate::hypervisor).toList());
        var known = String.join(", ", at);
        var to = names.size() == 1 ? stays.last(names.getFirst(), at) : "";
        doubt(
                to.isEmpty() ? "guest-ambiguous" : "guest-moved",
                to.isEmpty()
                        ? "Machine '%s' may be one of the guests %s of the hosts %s, which say the"
                                        .formatted(host, String.join(", ", names), known)
                                + " same of it; no migration in their logs tells where it ran last."
                        : "Machine '%s' is guest %s, which %s know; it moved to %s last."
                                .formatted(host, names.getFirst(), known, to));
        return guests.stream().filter(it -> it.hypervisor.equals(to)).findFirst();
    }

    private void doubt(String code, String detail) {
        doubts.add(new Diagnostic("timeline", code, null, 0, detail));
    }

    private static boolean isWeak(List<Ground> grounds) {
        return grounds.stream().allMatch(ground -> ground.what().equals(Trait.IP_ADDRESS));
    }

    private void match(
            Trait trait, Fact fact, Map<String, Map<Candidate, List<Ground>>> candidates) {
        if (isShared(trait)) {
            return;
        }
        for (var other : ofGuests.getOrDefault(trait, List.of())) {
            var hypervisor = host(other);
            if (!hypervisor.isEmpty() && !runsIt(fact.subject().name(), other.subject())) {
                candidates
                        .computeIfAbsent(fact.subject().name(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                new Candidate(hypervisor, other.subject()), _ -> new ArrayList<>())
                        .add(
                                new Ground(
                                        trait.what(),
                                        trait.value(),
                                        fact.evidence(),
                                        other.evidence()));
            }
        }
    }

    /// Whether several guests, or several machines, have a MAC address.
    private boolean isShared(Trait trait) {
        return trait.what().equals(Trait.MAC_ADDRESS)
                && (ofMachines.getOrDefault(trait, Set.of()).stream()
                                        .filter(host -> !runsOneWith(host, trait))
                                        .count()
                                > 1
                        || ofGuests.getOrDefault(trait, List.of()).stream()
                                        .map(Fact::subject)
                                        .distinct()
                                        .count()
                                > 1);
    }

    private boolean runsOneWith(String host, Trait trait) {
        return ofGuests.getOrDefault(trait, List.of()).stream()
                .anyMatch(fact -> runsIt(host, fact.subject()));
    }

    /// A host that states facts of a guest runs it; it may even show the guest's MAC address, on a
    /// device of its own that the guest uses (macvtap).
    private boolean runsIt(String host, Subject guest) {
        return hypervisors.getOrDefault(guest, Set.of()).contains(host);
    }

    private GuestLink link(Candidate candidate, List<Ground> grounds) {
        var distinct = new LinkedHashMap<String, Ground>();
        grounds.stream()
                .sorted(Comparator.comparing(Ground::what).reversed())
                .forEach(ground -> distinct.putIfAbsent(ground.what() + ground.value(), ground));
        var all = List.copyOf(distinct.values());
        return new GuestLink(candidate.hypervisor, candidate.guest.name(), all);
    }

    private String host(Fact fact) {
        return artifactHosts.getOrDefault(fact.evidence().span().artifact(), "");
    }

    /// A guest as one hypervisor tells of it; a guest that moved is told of by two.
    private record Candidate(String hypervisor, Subject guest) {}
}
