package io.casebook.signature.judge;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// The machines that some entries are about, and what else is about them: of the same host, of the
/// same guest, of a host that runs the guest. Nothing of another guest is.
final class Machines {
    private final Ledger ledger;
    private final Kinship kinship;
    private final int[] entries;
    private final Set<Integer> hosts = new HashSet<>();
    private final Set<Integer> guests = new HashSet<>();

    /// Numbers of the hosts that are meant themselves, not a guest of theirs.
    private final Set<Integer> bareHosts = new HashSet<>();

    /// Whether of some entry nobody knows on which host it is.
    private final boolean isLoose;

    Machines(Ledger ledger, Kinship kinship, int[] entries) {
        this.ledger = ledger;
        this.kinship = kinship;
        this.entries = entries;
        for (var entry : entries) {
            var guest = ledger.guest[entry];
            hosts.add(ledger.host[entry]);
            hosts.addAll(kinship.hostsOfGuest(guest));
            if (guest >= 0) {
                guests.add(guest);
            } else {
                bareHosts.add(ledger.host[entry]);
            }
        }
        isLoose = !Arrays.stream(entries).allMatch(kinship::isLocated);
    }

    /// Whether an entry is about one of them.
    boolean have(int entry) {
        var host = ledger.host[entry];
        var guest = ledger.guest[entry];
        if (Arrays.binarySearch(entries, entry) >= 0 || guests.contains(guest)) {
            return true;
        }
        return guest >= 0
                ? isOf(host, bareHosts)
                        || kinship.hostsOfGuest(guest).stream().anyMatch(bareHosts::contains)
                : host == Interned.EVERY || hosts.contains(Interned.EVERY) || isOf(host, hosts);
    }

    private static boolean isOf(int host, Set<Integer> hosts) {
        return host >= 0 && hosts.contains(host);
    }

    /// Whether it is about one of them for all that one knows.
    boolean mayHave(int entry) {
        var isOfAnotherGuest = ledger.guest[entry] >= 0 && bareHosts.isEmpty();
        return have(entry) || (!isOfAnotherGuest && (isLoose || !kinship.isLocated(entry)));
    }
}
