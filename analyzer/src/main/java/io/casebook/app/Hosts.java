package io.casebook.app;

import io.casebook.model.Fact;
import io.casebook.model.Host;
import io.casebook.model.Subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The machines of an upload with what is known of each.
final class Hosts {
    private final DatedUploads dated;
    private final Map<String, Set<String>> guestsByHost = new TreeMap<>();
    private final Map<String, String> hostByGuest = new HashMap<>();

    Hosts(DatedUploads dated) {
        this.dated = dated;
        dated.artifactHosts().values().stream()
                .filter(host -> !host.isEmpty())
                .forEach(this::guestsOf);
        for (var fact : dated.facts()) {
            var host = dated.artifactHosts().getOrDefault(fact.evidence().span().artifact(), "");
            var subject = fact.subject();
            if (subject.kind() == Subject.Kind.GUEST
                    && subject.named()
                    && !host.isEmpty()
                    && !host.equals(subject.name())) {
                guestsOf(host).add(subject.name());
                hostByGuest.put(subject.name(), host);
            }
        }
        dated.guests().stream()
                .filter(guest -> !hostByGuest.containsKey(guest))
                .forEach(this::guestsOf);
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
                                        facts(name, guests))));
        return hosts;
    }

    private List<String> roles(String name, Set<String> guests) {
        var roles = new ArrayList<String>();
        if (!guests.isEmpty()) {
            roles.add("hypervisor");
        }
        if (dated.guests().contains(name) || isVirtual(name)) {
            roles.add("guest");
        }
        return roles;
    }

    private boolean isVirtual(String name) {
        return dated.facts().stream()
                .anyMatch(
                        fact ->
                                fact.subject().equals(Subject.host(name))
                                        && fact.key().equals("virtualization"));
    }

    /// Of a host and its guests; what was stated last is true.
    private List<Fact> facts(String name, Set<String> guests) {
        var last = new TreeMap<String, Fact>();
        for (var fact : dated.facts()) {
            var subject = fact.subject();
            var mine =
                    subject.equals(Subject.host(name))
                            || subject.equals(Subject.guest(name))
                            || subject.kind() == Subject.Kind.GUEST
                                    && guests.contains(subject.name());
            if (mine) {
                last.put(subject + " " + fact.key(), fact);
            }
        }
        return List.copyOf(last.values());
    }
}
