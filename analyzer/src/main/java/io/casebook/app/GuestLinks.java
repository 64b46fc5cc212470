package io.casebook.app;

import io.casebook.model.ArtifactPath;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Joins the guests that a hypervisor tells of with machines of the upload: a machine whose UUID or
/// MAC address is a guest's is that guest, whatever each of them calls it. An IP address that both
/// have is told as well, but joins nothing by itself, as addresses are given again.
final class GuestLinks {
    private static final Pattern MAC =
            Pattern.compile("(?<![\\w:])(?:[0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}(?![\\w:])");

    /// So do addresses of machines without an address of their own.
    private static final Pattern NO_ADDRESS =
            Pattern.compile("(?:00:){5}00|(?:ff:){5}ff|127\\..*|::1|fe80:.*|169\\.254\\..*");

    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final String IP_ADDRESS = "IP address";

    private final Map<ArtifactPath, String> artifactHosts;

    /// Which guests have a trait.
    private final Map<Trait, List<Fact>> ofGuests = new HashMap<>();

    private final Map<Subject, Set<String>> hypervisors = new HashMap<>();

    private GuestLinks(Map<ArtifactPath, String> artifactHosts) {
        this.artifactHosts = artifactHosts;
    }

    /// The links by the name of the machine.
    ///
    /// @param facts with named subjects
    static Map<String, GuestLink> of(List<Fact> facts, Map<ArtifactPath, String> artifactHosts) {
        var links = new GuestLinks(artifactHosts);
        for (var fact : facts) {
            if (fact.subject().kind() == Subject.Kind.GUEST && fact.subject().named()) {
                links.traits(fact).forEach(it -> links.add(it, fact));
            }
        }
        return links.joined(facts);
    }

    private void add(Trait trait, Fact fact) {
        hypervisors.computeIfAbsent(fact.subject(), _ -> new HashSet<>()).add(host(fact));
        ofGuests.computeIfAbsent(trait, _ -> new ArrayList<>()).add(fact);
    }

    private Map<String, GuestLink> joined(List<Fact> facts) {
        var candidates = new TreeMap<String, Map<Candidate, List<Ground>>>();
        for (var fact : facts) {
            if (fact.subject().kind() == Subject.Kind.HOST && fact.subject().named()) {
                traits(fact).forEach(trait -> match(trait, fact, candidates));
            }
        }
        var links = new TreeMap<String, GuestLink>();
        candidates.forEach(
                (host, guests) -> {
                    guests.values().removeIf(GuestLinks::isWeak);
                    if (guests.size() == 1) { // two guests with one UUID are copies: no claim
                        guests.forEach((guest, all) -> links.put(host, link(guest, all)));
                    }
                });
        return links;
    }

    private static boolean isWeak(List<Ground> grounds) {
        return grounds.stream().allMatch(ground -> ground.what().equals(IP_ADDRESS));
    }

    private void match(
            Trait trait, Fact fact, Map<String, Map<Candidate, List<Ground>>> candidates) {
        for (var other : ofGuests.getOrDefault(trait, List.of())) {
            var hypervisor = host(other);
            if (!hypervisor.isEmpty() && !runsIt(fact.subject().name(), other.subject())) {
                candidates
                        .computeIfAbsent(fact.subject().name(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                new Candidate(hypervisor, other.subject()), _ -> new ArrayList<>())
                        .add(
                                new Ground(
                                        trait.what,
                                        trait.value,
                                        fact.evidence(),
                                        other.evidence()));
            }
        }
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

    private List<Trait> traits(Fact fact) {
        return switch (fact.key()) {
            case "system.uuid", "guest.uuid" -> List.of(Trait.of("UUID", fact.value()));
            case "network.address", "guest.address" -> each(IP_ADDRESS, fact.value());
            case "network.mac", "guest.mac" -> each("MAC address", fact.value());
            default ->
                    fact.subject().kind() == Subject.Kind.GUEST
                            ? MAC.matcher(fact.value())
                                    .results()
                                    .map(found -> Trait.of("MAC address", found.group()))
                                    .toList()
                            : List.of();
        };
    }

    private static List<Trait> each(String what, String values) {
        var traits = new ArrayList<Trait>();
        for (var value : BLANKS.split(values.strip(), -1)) {
            var bare = value.replaceFirst("/\\d+$", "");
            if (!NO_ADDRESS.matcher(bare.toLowerCase(Locale.ROOT)).matches()) {
                traits.add(Trait.of(what, bare));
            }
        }
        return traits;
    }

    /// A guest as one hypervisor tells of it; a guest that moved is told of by two.
    private record Candidate(String hypervisor, Subject guest) {}

    /// Something that no two machines have alike.
    private record Trait(String what, String value) {
        static Trait of(String what, String value) {
            return new Trait(what, value.strip().toLowerCase(Locale.ROOT));
        }
    }
}
