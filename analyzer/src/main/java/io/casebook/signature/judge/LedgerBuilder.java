package io.casebook.signature.judge;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Crash;
import io.casebook.model.EventTable;
import io.casebook.model.Fact;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// Puts what was observed into a [Ledger].
final class LedgerBuilder {
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final Observations observations;
    private final Map<ArtifactPath, String> hostOfArtifact = new HashMap<>();

    private final RowCursor rows;

    /// The event that was filled in last; null where the last entry is none.
    private EventTable.@Nullable Row placed;

    LedgerBuilder(Observations observations) {
        this.observations = observations;
        for (var artifact : observations.artifacts()) {
            hostOfArtifact.put(artifact.path(), artifact.host());
        }
        rows = new RowCursor(observations.tables());
    }

    /// The ledger with the entries of each selection.
    record Filled(Ledger ledger, int[][] bySelection, int[] crashes, int[] facts) {}

    Filled fill(int selections) {
        var order = new ObservedOrder(observations, rows);
        var ledger = new Ledger(observations, order.entries());
        order.artifacts().forEach(ledger.artifacts::number);
        order.forEach(
                (entry, raw) -> {
                    order.tell(raw, ledger, entry);
                    fill(ledger, entry, order.table(raw), order.reference(raw));
                });
        GuestHosts.settle(ledger);
        return new Filled(ledger, order.bySelection(selections), order.crashes(), order.facts());
    }

    private void fill(Ledger ledger, int entry, int table, int reference) {
        switch (table) {
            case Ledger.CRASH -> {
                placed = null;
                fill(ledger, entry, ledger.crash(entry));
            }
            case Ledger.FACT -> {
                placed = null;
                fill(ledger, entry, ledger.fact(entry));
            }
            default -> fill(ledger, entry, rows.at(table, reference));
        }
    }

    private void fill(Ledger ledger, int entry, EventTable.Row event) {
        ledger.uncertaintyMillis[entry] =
                ledger.hasDate(entry)
                        ? event.chunk().uncertaintyMillis(event.index())
                        : Integer.MAX_VALUE;
        if (isPlacedAs(placed, event)) {
            ledger.host[entry] = ledger.host[entry - 1];
            ledger.guest[entry] = ledger.guest[entry - 1];
        } else {
            place(ledger, entry, event);
        }
        placed = event;
        ledger.hypervisor[entry] = hypervisor(ledger, entry);
        var boot = observations.placement().boot(event);
        ledger.boot[entry] = boot < 0 ? Interned.UNKNOWN : boot;
        var process = event.chunk().process(event.index());
        var pid = event.chunk().pid(event.index());
        ledger.process[entry] =
                process == 0 && pid < 0 ? Interned.UNKNOWN : (long) process << 32 | pid + 1L;
    }

    private void place(Ledger ledger, int entry, EventTable.Row event) {
        var host = observations.placement().host(event);
        var guest = observations.placement().guest(event);
        ledger.host[entry] = host(ledger, host, event.table().artifact());
        ledger.guest[entry] = ledger.guests.number(guest.isEmpty() ? guestNamed(host) : guest);
    }

    /// Whether two events are of one log and name the same host, as neighbours mostly do.
    private static boolean isPlacedAs(EventTable.@Nullable Row one, EventTable.Row other) {
        return one != null
                && one.table() == other.table()
                && one.chunk().host(one.index()) == other.chunk().host(other.index());
    }

    /// What a guest wrote itself is of the host that it ran on then.
    private int hypervisor(Ledger ledger, int entry) {
        var guest = guestNamed(ledger.hosts.name(ledger.host[entry]));
        return guest.isEmpty() ? ledger.host[entry] : hypervisor(ledger, entry, guest);
    }

    private int hypervisor(Ledger ledger, int entry, String guest) {
        var doubt = (long) ledger.uncertaintyMillis[entry] * NANOS_PER_MILLI;
        var dated = !guest.isEmpty() && ledger.dated(entry);
        return dated
                ? ledger.hosts.number(
                        observations.placement().hypervisorOf(guest, ledger.nanos[entry], doubt))
                : Interned.UNKNOWN;
    }

    /// Where nobody names the host, what stands in one artifact is of one host all the same.
    private static int host(Ledger ledger, String name, ArtifactPath artifact) {
        return name.isEmpty() ? ledger.hosts.nameless(artifact.value()) : ledger.hosts.number(name);
    }

    /// A guest that wrote its own logs is a host there, under the same name or another; the name
    /// alone does not make it one.
    private String guestNamed(String host) {
        return observations.placement().guestNameOf(host);
    }

    private void fill(Ledger ledger, int entry, Fact fact) {
        place(ledger, entry, fact.subject(), fact.evidence().span().artifact());
    }

    private void fill(Ledger ledger, int entry, Crash crash) {
        place(ledger, entry, crash.subject(), crash.evidence().span().artifact());
        var precision = crash.reading().precisionNanos() / NANOS_PER_MILLI;
        ledger.uncertaintyMillis[entry] = (int) precision;
        if (crash.subject().kind() == Subject.Kind.GUEST) {
            var guest = ledger.guests.name(ledger.guest[entry]);
            ledger.hypervisor[entry] = hypervisor(ledger, entry, guest);
        }
    }

    /// A fact or a crash is of no single boot or process, and a guest may move between hosts: what
    /// does not say where the guest ran is of every host until [GuestHosts] settles it.
    private void place(Ledger ledger, int entry, Subject subject, ArtifactPath artifact) {
        var writer = hostOfArtifact.getOrDefault(artifact, "");
        var isGuest = subject.kind() == Subject.Kind.GUEST;
        var name = subject.named() ? subject.name() : isGuest ? onlyGuest(writer) : writer;
        ledger.host[entry] =
                isGuest && (writer.isEmpty() || writer.equals(name))
                        ? Interned.EVERY
                        : host(ledger, isGuest ? writer : name, artifact);
        ledger.guest[entry] = ledger.guests.number(isGuest ? name : guestNamed(name));
        ledger.hypervisor[entry] = ledger.host[entry];
        ledger.boot[entry] = Interned.EVERY;
        ledger.process[entry] = Interned.EVERY;
    }

    /// Which guest an artifact is about that names none: the one that wrote it, or the only one
    /// there is.
    private String onlyGuest(String writer) {
        var guests = observations.guests();
        return guests.contains(writer)
                ? writer
                : guests.size() == 1 ? guests.iterator().next() : "";
    }
}
