package io.casebook.signature.judge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which entries are about machines that have to do with each other: one host, one guest, or a
/// guest and a host that runs it.
final class Kinship {
    private final Ledger ledger;

    private final Map<Integer, Set<Integer>> hostsOfGuest = new HashMap<>();

    Kinship(Ledger ledger) {
        this.ledger = ledger;
        for (var entry = 0; entry < ledger.size(); entry++) {
            if (ledger.guest[entry] >= 0 && ledger.host[entry] >= 0) {
                hostsOfGuest
                        .computeIfAbsent(ledger.guest[entry], _ -> new HashSet<>())
                        .add(ledger.host[entry]);
            }
        }
    }

    /// Whether one entry may bring about the other. What befell one guest of a host brings about
    /// nothing in another one.
    boolean leads(int cause, int effect) {
        var host = ledger.host[cause];
        var guest = ledger.guest[cause];
        return (host >= 0 && host == ledger.host[effect] && isOfOneGuest(cause, effect))
                || (guest >= 0 && guest == ledger.guest[effect])
                || (host >= 0 && guest < 0 && runs(host, ledger.guest[effect]));
    }

    private boolean isOfOneGuest(int cause, int effect) {
        var one = ledger.guest[cause];
        var other = ledger.guest[effect];
        return one < 0 || other < 0 || one == other;
    }

    private boolean runs(int host, int guest) {
        return hostsOfGuest(guest).contains(host);
    }

    /// Numbers of the hosts on which a guest was seen.
    Set<Integer> hostsOfGuest(int guest) {
        return hostsOfGuest.getOrDefault(guest, Set.of());
    }

    /// Whether it is known on which host an entry is, by name.
    boolean isLocated(int entry) {
        return isNamed(ledger.host[entry])
                || hostsOfGuest(ledger.guest[entry]).stream().anyMatch(this::isNamed);
    }

    private boolean isNamed(int host) {
        return !ledger.hosts.name(host).isEmpty();
    }
}
