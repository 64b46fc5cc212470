package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What a host saw of events that other hosts saw too, by its own clock.
///
/// * Corosync writes `A new membership (192.0.2.11:76) was formed` on each member, with the same
///   ring number (totemsrp.c), within the time that a token takes around the ring.
/// * libvirt starts the guest on the destination, where QEMU waits because of `-incoming defer`,
///   before the source writes `initiating migration` into its log of the
///   guest (qemu_migration.c: Prepare comes before Perform). A guest that is restored from a file
///   waits for `fd:`.
///
/// @param memberships by ring
/// @param departures of guests to another host, by guest
/// @param arrivals of guests from another host, by guest
record SkewSightings(
        Map<String, List<SkewSighting>> memberships,
        Map<String, List<SkewSighting>> departures,
        Map<String, List<SkewSighting>> arrivals) {
    /// Nothing was seen.
    static final SkewSightings NONE = new SkewSightings(Map.of(), Map.of(), Map.of());

    /// More of one event on one host would be a loop and tie no clocks.
    private static final int MOST_SIGHTINGS = 50;

    private static final Pattern RING = Pattern.compile("A new membership \\(([^)]{1,80})\\)");
    private static final String DOMAIN_LOG = ".log";

    /// The same event in two logs of a host, nanoseconds.
    private static final long SAME = 2 * Skew.SECOND;

    /// Rows between the start of a guest and its command line, at most.
    private static final int NEAR = 8;

    static SkewSightings of(SkewHost host) {
        var sightings = new SkewSightings(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (var source : host.sources()) {
            source.marks().forEach(found -> sightings.add(source.table(), found));
        }
        return sightings;
    }

    private void add(EventTable table, ClockMark.Found found) {
        if (found.mark() == ClockMark.MEMBERSHIP) {
            addMembership(found.in(table));
        } else if (found.mark() == ClockMark.MIGRATION_SOURCE) {
            addDeparture(table, found.in(table));
        } else if (found.mark() == ClockMark.MIGRATION_TARGET) {
            addArrival(table, found.row());
        }
    }

    private void addMembership(EventTable.Row row) {
        var ring = RING.matcher(row.message());
        if (ring.find()) {
            add(memberships, ring.group(1), row);
        }
    }

    private void addDeparture(EventTable table, EventTable.Row row) {
        if (row.message().startsWith(ClockMark.MIGRATION_SOURCE.phrase())) {
            guest(table).ifPresent(guest -> add(departures, guest, row));
        }
    }

    private void addArrival(EventTable table, int command) {
        guest(table)
                .ifPresent(
                        guest -> start(table, command).ifPresent(row -> add(arrivals, guest, row)));
    }

    /// The dated row to which a command line belongs.
    private static Optional<EventTable.Row> start(EventTable table, int command) {
        for (var number = command; number >= Math.max(0, command - NEAR); number--) {
            var row = table.row(number);
            if (row.chunk().nanos(row.index()) != EventChunk.UNDATED) {
                return Optional.of(row).filter(one -> one.message().startsWith("starting up"));
            }
        }
        return Optional.empty();
    }

    /// The guest whose log it is: `vm113` for `libvirt/qemu/vm113.log`.
    private static Optional<String> guest(EventTable table) {
        var name = table.artifact().fileName();
        var end = name.indexOf(DOMAIN_LOG);
        return end > 0 ? Optional.of(name.substring(0, end)) : Optional.empty();
    }

    private static void add(
            Map<String, List<SkewSighting>> seen, String event, EventTable.Row row) {
        if (row.chunk().nanos(row.index()) == EventChunk.UNDATED) {
            return;
        }
        var sighting = SkewSighting.of(row);
        var all = seen.computeIfAbsent(event, _ -> new ArrayList<>());
        if (all.size() < MOST_SIGHTINGS
                && all.stream()
                        .noneMatch(one -> Math.abs(one.nanos() - sighting.nanos()) <= SAME)) {
            all.add(sighting);
            all.sort(Comparator.comparingLong(SkewSighting::nanos));
        }
    }
}
