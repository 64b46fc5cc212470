package io.casebook.signature.judge;

import io.casebook.model.Artifact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the hosts of the crashes and facts of guests that do not say where the guest ran: the only
/// host there is; else the only one that tells of this guest; else nobody knows.
final class GuestHosts {
    private final Ledger ledger;

    /// Numbers of the hosts that tell of a guest, by its number.
    private final Map<Integer, Set<Integer>> byGuest = new HashMap<>();

    private GuestHosts(Ledger ledger) {
        this.ledger = ledger;
        for (var entry = 0; entry < ledger.size(); entry++) {
            var host = ledger.host[entry];
            if (ledger.guest[entry] >= 0 && host >= 0 && !ledger.hosts.isNameless(host)) {
                byGuest.computeIfAbsent(ledger.guest[entry], _ -> new HashSet<>()).add(host);
            }
        }
    }

    /// Settles what stands for every host; with one host, or none that anybody names, it may stay.
    static void settle(Ledger ledger) {
        if (hasSeveralHosts(ledger)) {
            new GuestHosts(ledger).place();
        }
    }

    private static boolean hasSeveralHosts(Ledger ledger) {
        var observations = ledger.observations;
        var hosts = new HashSet<String>();
        observations.artifacts().stream().map(Artifact::host).forEach(hosts::add);
        for (var host = 0; host < ledger.hosts.size(); host++) {
            hosts.add(ledger.hosts.name(host));
        }
        hosts.remove("");
        hosts.removeAll(List.copyOf(observations.guests()));
        hosts.removeIf(host -> !observations.placement().guestNameOf(host).isEmpty());
        return hosts.size() > 1;
    }

    private void place() {
        for (var entry = 0; entry < ledger.size(); entry++) {
            if (ledger.host[entry] == Interned.EVERY) {
                var hosts = byGuest.getOrDefault(ledger.guest[entry], Set.of());
                ledger.host[entry] = hosts.size() == 1 ? hosts.iterator().next() : Interned.UNKNOWN;
            }
        }
    }
}
