package io.casebook.app;

import io.casebook.model.Fact;
import io.casebook.model.Host;
import io.casebook.model.Subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The machines of an upload with what is known of each.
final class Hosts {
    /// Facts that tell which machine it is, in the order in which people ask for them.
    private static final List<String> IDENTITY =
            List.of(
                    "host.name",
                    "os.name",
                    "os.version",
                    "kernel.release",
                    "virtualization",
                    "system.vendor",
                    "system.product",
                    "system.uuid",
                    "host.machine-id",
                    "boot.id",
                    "bios.version",
                    "cpu.model",
                    "cpu.count",
                    "cpu.sockets",
                    "memory.total",
                    "network.address",
                    "network.mac");

    private static final Comparator<Fact> ORDER =
            Comparator.comparingInt(Hosts::rank)
                    .thenComparing(fact -> fact.subject().toString())
                    .thenComparing(Fact::key);

    private final DatedUploads dated;
    private final Map<String, Set<String>> guestsByHost = new TreeMap<>();
    private final Map<String, String> hostByGuest = new HashMap<>();

    /// Of each machine what was stated last of each key, which is true.
    private final Map<Subject, Map<String, Fact>> facts = new HashMap<>();

    Hosts(DatedUploads dated) {
        this.dated = dated;
        dated.artifactHosts().values().stream()
                .filter(host -> !host.isEmpty())
                .forEach(this::guestsOf);
        dated.facts().forEach(this::note);
        dated.guests().stream()
                .filter(guest -> !hostByGuest.containsKey(guest))
                .forEach(this::guestsOf);
    }

    private static int rank(Fact fact) {
        var place = fact.subject().kind() == Subject.Kind.HOST ? IDENTITY.indexOf(fact.key()) : -1;
        return place < 0 ? IDENTITY.size() : place;
    }

    private void note(Fact fact) {
        var subject = fact.subject();
        facts.computeIfAbsent(subject, _ -> new HashMap<>()).put(fact.key(), fact);
        var host = dated.artifactHosts().getOrDefault(fact.evidence().span().artifact(), "");
        if (subject.kind() == Subject.Kind.GUEST
                && subject.named()
                && !host.isEmpty()
                && !host.equals(subject.name())
                && !isLinked(host, subject.name())) {
            guestsOf(host).add(subject.name());
            hostByGuest.put(subject.name(), host);
        }
    }

    private boolean isLinked(String host, String guest) {
        var link = dated.links().get(host);
        return link != null && link.guest().equals(guest);
    }

    private Set<String> guestsOf(String host) {
        return guestsByHost.computeIfAbsent(host, _ -> new TreeSet<>());
    }

    List<Host> all() {
        var hosts = new ArrayList<Host>();
        guestsByHost.forEach(
                (name, guests) ->
                        hosts.add(
                                new Host(
                                        name,
                                        roles(name, guests),
                                        List.copyOf(guests),
                                        dated.links().get(name),
                                        facts(name, guests))));
        return hosts;
    }

    private List<String> roles(String name, Set<String> guests) {
        var roles = new ArrayList<String>();
        var virtualization = facts.getOrDefault(Subject.host(name), Map.of()).get("virtualization");
        var isVirtual = virtualization != null && !virtualization.value().equals("none");
        if (!guests.isEmpty()) {
            roles.add("hypervisor");
        }
        if (dated.guests().contains(name) || dated.links().containsKey(name) || isVirtual) {
            roles.add("guest");
        } else if (virtualization != null) {
            roles.add("bare metal");
        }
        return roles;
    }

    /// Of a host and its guests.
    private List<Fact> facts(String name, Set<String> guests) {
        var all = new ArrayList<Fact>();
        all.addAll(facts.getOrDefault(Subject.host(name), Map.of()).values());
        all.addAll(facts.getOrDefault(Subject.guest(name), Map.of()).values());
        for (var guest : guests) {
            if (!guest.equals(name)) {
                all.addAll(facts.getOrDefault(Subject.guest(guest), Map.of()).values());
            }
        }
        all.sort(ORDER);
        return List.copyOf(all);
    }
}
