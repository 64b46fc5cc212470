package io.casebook.signature.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuestHostsTest {
    /// A crash of the first guest, a crash of the second, something of the first guest on the first
    /// host, something else on the last one.
    private static Ledger ledger(String... hosts) {
        var ledger = new Ledger(RandomWorld.empty(), 4);
        ledger.guests.number("vm1");
        ledger.guests.number("vm2");
        for (var host : hosts) {
            ledger.hosts.number(host);
        }
        ledger.host[0] = Interned.EVERY;
        ledger.host[1] = Interned.EVERY;
        ledger.guest[1] = 1;
        ledger.host[3] = hosts.length - 1;
        ledger.guest[3] = Interned.UNKNOWN;
        return ledger;
    }

    @Test
    void shouldTakeTheOnlyHostThatTellsOfTheGuest() {
        var ledger = ledger("host1", "host2");
        GuestHosts.settle(ledger);
        assertThat(ledger.host).containsExactly(0, Interned.UNKNOWN, 0, 1);
    }

    @Test
    void shouldNotKnowTheHostOfAGuestThatMoved() {
        var ledger = ledger("host1", "host2");
        ledger.guest[3] = 0;
        GuestHosts.settle(ledger);
        assertThat(ledger.host).containsExactly(Interned.UNKNOWN, Interned.UNKNOWN, 0, 1);
    }

    @Test
    void shouldTakeTheOnlyHost() {
        var ledger = ledger("host1");
        GuestHosts.settle(ledger);
        assertThat(ledger.host).containsExactly(Interned.EVERY, Interned.EVERY, 0, 0);
    }
}
