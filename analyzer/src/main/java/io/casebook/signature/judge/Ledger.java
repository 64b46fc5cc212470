package io.casebook.signature.judge;

import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Evidence;
import io.casebook.model.Fact;
import io.casebook.model.Subject;

/// Everything that signatures can rest on, as columns: each event that was hit, each crash, each
/// fact. The number of an entry is its rank by time, then artifact, then line (undated ones last),
/// so a sorted array of numbers is in the order of time, and what is the same event has the same
/// number.
final class Ledger {
    /// In place of a table: the entry is a crash.
    static final int CRASH = -1;

    /// In place of a table: the entry is a fact.
    static final int FACT = -2;

    /// After all dates (in the year 2191) stand the times of boots of which nobody knows when they
    /// were, each a year from the next.
    private static final long UNKNOWN_STARTS = 7_000_000_000_000_000_000L;

    private static final long LONGEST_BOOT = 31_536_000_000_000_000L;
    private static final int MOST_STARTS = 64;

    final Observations observations;
    final Interned hosts = new Interned();
    final Interned guests = new Interned();
    final Interned artifacts = new Interned();
    final long[] nanos;
    final int[] uncertaintyMillis;
    final int[] artifact;
    final long[] line;
    final int[] host;
    final int[] guest;

    /// The host that it is of, or that its guest ran on then.
    final int[] hypervisor;

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
        hypervisor = new int[size];
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

    /// Whether its time can be compared with those of others; of a log that is not dated with those
    /// of the same log.
    boolean dated(int entry) {
        return nanos[entry] != EventChunk.UNDATED;
    }

    /// Whether it is known when it was.
    boolean hasDate(int entry) {
        return dated(entry) && nanos[entry] < UNKNOWN_STARTS;
    }

    /// A time that tells only how far what one boot of a machine wrote is from each other.
    ///
    /// @param boot its number, or -1
    /// @param nanos since its kernel started
    static long sinceStart(int boot, long nanos) {
        var place = Math.floorMod(boot, MOST_STARTS);
        return UNKNOWN_STARTS + place * LONGEST_BOOT + Math.clamp(nanos, 0, LONGEST_BOOT - 1);
    }

    boolean isFact(int entry) {
        return table[entry] == FACT;
    }

    boolean isCrash(int entry) {
        return table[entry] == CRASH;
    }

    /// Whether a guest wrote it, or it is what is known of a guest.
    boolean isOfGuest(int entry) {
        return switch (table[entry]) {
            case CRASH -> crash(entry).subject().kind() == Subject.Kind.GUEST;
            case FACT -> fact(entry).subject().kind() == Subject.Kind.GUEST;
            default -> hypervisor[entry] != host[entry];
        };
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
