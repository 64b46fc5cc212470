package io.casebook.signature.judge;

import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Evidence;
import io.casebook.model.Fact;

/// Everything that signatures can rest on, as columns: each event that was hit, each crash, each
/// fact. The number of an entry is its rank by time, then artifact, then line (undated ones last),
/// so a sorted array of numbers is in the order of time, and what is the same event has the same
/// number.
final class Ledger {
    /// In place of a table: the entry is a crash.
    static final int CRASH = -1;

    /// In place of a table: the entry is a fact.
    static final int FACT = -2;

    final Observations observations;
    final Interned hosts = new Interned();
    final Interned guests = new Interned();
    final Interned artifacts = new Interned();
    final long[] nanos;
    final int[] uncertaintyMillis;
    final int[] artifact;

    /// Its line; negative in an artifact that tells the newest first, 0 where lines are in no order
    /// of time.
    final long[] line;

    final int[] host;
    final int[] guest;
    final int[] boot;
    final long[] process;
    private final int[] table;
    private final int[] reference;

    Ledger(Observations observations, int size) {
        this.observations = observations;
        nanos = new long[size];
        uncertaintyMillis = new int[size];
        artifact = new int[size];
        line = new long[size];
        host = new int[size];
        guest = new int[size];
        boot = new int[size];
        process = new long[size];
        table = new int[size];
        reference = new int[size];
    }

    void refer(int entry, int inTable, int at) {
        table[entry] = inTable;
        reference[entry] = at;
    }

    int size() {
        return nanos.length;
    }

    boolean dated(int entry) {
        return nanos[entry] != EventChunk.UNDATED;
    }

    boolean isFact(int entry) {
        return table[entry] == FACT;
    }

    boolean isCrash(int entry) {
        return table[entry] == CRASH;
    }

    Fact fact(int entry) {
        return observations.facts().get(reference[entry]);
    }

    Crash crash(int entry) {
        return observations.crashes().get(reference[entry]);
    }

    EventTable.Row event(int entry) {
        return observations.tables().get(table[entry]).row(reference[entry]);
    }

    Evidence evidence(int entry) {
        return switch (table[entry]) {
            case CRASH -> crash(entry).evidence();
            case FACT -> fact(entry).evidence();
            default -> event(entry).evidence();
        };
    }

    /// Name of the machine that an entry is about: its guest, else its host; empty where neither is
    /// known. A guest that wrote it itself goes by its own name.
    String machine(int entry) {
        var ofGuest = guests.name(guest[entry]);
        var ofHost = hosts.name(host[entry]);
        var own = ofGuest.isEmpty() || observations.placement().guestNameOf(ofHost).equals(ofGuest);
        return own ? ofHost : ofGuest;
    }
}
