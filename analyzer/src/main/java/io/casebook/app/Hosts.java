package io.casebook.app;

import static java.util.stream.Collectors.toSet;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Diagnostic;
import io.casebook.model.Fact;
import io.casebook.model.Host;
import io.casebook.model.Subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
                    .thenComparing(Fact::key)
                    .thenComparing(Fact::value);

    /// Of all that is stated of machines without a name.
    private static final int MOST_OF_UNKNOWN = 2000;

    private final DatedUploads dated;
    private final Map<String, Set<String>> guestsByHost = new TreeMap<>();
    private final Set<String> machines = new HashSet<>();

    /// Of each machine what was stated last of each key, which is true.
    private final Map<Owner, Map<String, Fact>> facts = new HashMap<>();

    private final Map<String, Virtualization> virtualization = new TreeMap<>();

    /// Whom a fact is about; of a guest, as one hypervisor tells of it: it may know another guest
    /// by the same name than the next one.
    ///
    /// @param host whose artifact states it; empty for facts about hosts
    private record Owner(Subject subject, String host) {
        static Owner host(String name) {
            return new Owner(Subject.host(name), "");
        }

        static Owner guest(String name, String hypervisor) {
            return new Owner(Subject.guest(name), hypervisor);
        }
    }

    Hosts(DatedUploads dated) {
        this.dated = dated;
        dated.artifactHosts().forEach(this::noteMachine);
        machines.addAll(MentionedHosts.besides(machines, dated));
        machines.forEach(this::guestsOf);
        dated.facts().forEach(this::note);
        var placed = guestsByHost.values().stream().flatMap(Set::stream).collect(toSet());
        dated.guests().stream().filter(guest -> !placed.contains(guest)).forEach(this::noteLoose);
    }

    /// A container is no machine, though its files may name it.
    private void noteMachine(ArtifactPath path, String host) {
        if (!host.isEmpty() && !MachineFolder.isContainers(path)) {
            machines.add(host);
        }
    }

    private static int rank(Fact fact) {
        var place = fact.subject().kind() == Subject.Kind.HOST ? IDENTITY.indexOf(fact.key()) : -1;
        return place < 0 ? IDENTITY.size() : place;
    }

    private void note(Fact fact) {
        var subject = fact.subject();
        var host = dated.artifactHosts().getOrDefault(fact.evidence().span().artifact(), "");
        if (subject.kind() == Subject.Kind.HOST) {
            virtualization.computeIfAbsent(subject.name(), _ -> new Virtualization()).note(fact);
            keep(Owner.host(subject.name()), fact);
            return;
        }
        keep(Owner.guest(subject.name(), host), fact);
        if (subject.named()
                && machines.contains(host)
                && !host.equals(subject.name())
                && !isLinked(host, subject.name())) {
            guestsOf(host).add(subject.name());
        }
    }

    /// Of machines without a name all is kept, as they may be several.
    private void keep(Owner owner, Fact fact) {
        var ofOwner = facts.computeIfAbsent(owner, _ -> new HashMap<>());
        if (owner.subject.named()) {
            ofOwner.put(fact.key(), fact);
        } else if (ofOwner.size() < MOST_OF_UNKNOWN) {
            ofOwner.putIfAbsent(fact.key() + '\n' + fact.value(), fact);
        }
    }

    /// A guest of which no hypervisor tells that has a name stands by itself, unless a machine is
    /// called like it.
    private void noteLoose(String guest) {
        if (machines.contains(guest)) {
            guestsOf("").add(guest);
        } else {
            guestsOf(guest);
        }
    }

    /// How many machines have a name.
    int named() {
        return machines.size();
    }

    private boolean isLinked(String host, String guest) {
        var link = dated.links().get(host);
        return link != null && link.guest().equals(guest);
    }

    private Set<String> guestsOf(String host) {
        return guestsByHost.computeIfAbsent(host, _ -> new TreeSet<>());
    }

    /// Those with names, and one entry without for all that is known of machines nobody names.
    List<Host> all() {
        if (facts.containsKey(Owner.host(""))) {
            guestsOf("");
        }
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

    /// Machines that call themselves bare metal although other things that they say speak against
    /// it.
    List<Diagnostic> diagnostics() {
        return virtualization.entrySet().stream()
                .filter(host -> !host.getKey().isEmpty())
                .filter(host -> !host.getValue().contradiction().isEmpty())
                .map(host -> contradicted(host.getKey(), host.getValue().contradiction()))
                .toList();
    }

    private static Diagnostic contradicted(String host, List<String> against) {
        var text =
                ("%s says that no hypervisor is under it (virtualization none), but also %s;"
                                + " whether it is bare metal is not claimed.")
                        .formatted(host, String.join(", ", against));
        return new Diagnostic("timeline", "virtualization-contradicted", null, 0, text);
    }

    private List<String> roles(String name, Set<String> guests) {
        var roles = new ArrayList<String>();
        var own = virtualization.get(name);
        var role = own == null ? null : own.role();
        if (!guests.isEmpty()) {
            roles.add("hypervisor");
        }
        if (dated.links().containsKey(name) || isLoose(name)) {
            roles.add("guest");
        } else if (role != null) {
            roles.add(role);
        }
        return roles;
    }

    private boolean isLoose(String name) {
        return dated.guests().contains(name) && !machines.contains(name);
    }

    /// Of a host and its guests; of a guest also what its hypervisor says.
    private List<Fact> facts(String name, Set<String> guests) {
        var owners = new ArrayList<>(List.of(Owner.host(name), Owner.guest(name, name)));
        var link = dated.links().get(name);
        if (link != null) {
            owners.add(Owner.guest(link.guest(), link.hypervisor()));
            owners.add(Owner.guest(link.guest(), name));
        } else if (isLoose(name)) {
            owners.add(Owner.guest(name, ""));
        }
        for (var guest : guests) {
            owners.add(Owner.guest(guest, name));
            if (isOnlyOne(guest)) {
                owners.add(Owner.guest(guest, ""));
            }
        }
        var all = new HashMap<String, Fact>();
        owners.forEach(owner -> all.putAll(keyed(owner)));
        return all.values().stream().sorted(ORDER).toList();
    }

    /// Whether one hypervisor alone tells of a guest, so that what is said of it elsewhere is of
    /// the same one.
    private boolean isOnlyOne(String guest) {
        return guestsByHost.values().stream().filter(guests -> guests.contains(guest)).count() == 1;
    }

    /// What is kept of a machine, with keys that no other machine's have.
    private Map<String, Fact> keyed(Owner owner) {
        var keyed = new HashMap<String, Fact>();
        facts.getOrDefault(owner, Map.of())
                .forEach((key, fact) -> keyed.put(owner.subject + "\n" + key, fact));
        return keyed;
    }
}
