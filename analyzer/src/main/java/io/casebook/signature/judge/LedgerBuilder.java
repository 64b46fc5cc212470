package io.casebook.signature.judge;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Evidence;
import io.casebook.model.Fact;
import io.casebook.model.ReadingKind;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Puts what was observed into a [Ledger].
final class LedgerBuilder {
    private static final int NO_SELECTION = -1;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final Observations observations;
    private final Map<ArtifactPath, String> hostOfArtifact = new HashMap<>();

    /// All artifacts, numbered in the order of their paths.
    private final Map<String, Integer> artifacts = new TreeMap<>();

    private final int hits;
    private final int crashes;
    private final int size;
    private final long[] nanos;
    private final int[] artifact;
    private final int[] table;
    private final int[] reference;
    private final long[] line;
    private final RowCursor rows;

    /// The event that was filled in last; null where the last entry is none.
    private EventTable.@Nullable Row placed;

    LedgerBuilder(Observations observations) {
        this.observations = observations;
        for (var artifact : observations.artifacts()) {
            hostOfArtifact.put(artifact.path(), artifact.host());
        }
        rows = new RowCursor(observations.tables());
        hits = observations.hits().size();
        crashes = observations.crashes().size();
        size = hits + crashes + observations.facts().size();
        nanos = new long[size];
        artifact = new int[size];
        table = new int[size];
        reference = new int[size];
        line = new long[size];
    }

    /// The ledger with the entries of each selection.
    record Filled(Ledger ledger, int[][] bySelection, int[] crashes, int[] facts) {}

    Filled fill(int selections) {
        collect();
        var order = IndexSort.sorted(size, this::compare);
        var entry = new int[size];
        var count = number(order, entry);
        var ledger = new Ledger(observations, count);
        artifacts.keySet().forEach(ledger.artifacts::number);
        var filled = 0;
        for (var raw : order) {
            if (entry[raw] == filled) { // several selections may have the same event
                fill(ledger, filled++, raw);
            }
        }
        GuestHosts.settle(ledger);
        return new Filled(
                ledger,
                bySelection(order, entry, selections),
                sorted(entry, hits, hits + crashes),
                sorted(entry, hits + crashes, size));
    }

    private static int[] sorted(int[] entries, int from, int to) {
        return Arrays.stream(entries, from, to).sorted().distinct().toArray();
    }

    private void collect() {
        numberArtifacts();
        var ofTable =
                observations.tables().stream().mapToInt(it -> number(it.artifact())).toArray();
        for (var raw = 0; raw < hits; raw++) {
            table[raw] = observations.hits().tables[raw];
            reference[raw] = observations.hits().rows[raw];
            var event = rows.at(table[raw], reference[raw]);
            nanos[raw] = nanos(event);
            artifact[raw] = ofTable[table[raw]];
            line[raw] = event.chunk().line(event.index());
        }
        for (var raw = hits; raw < hits + crashes; raw++) {
            collect(raw, Ledger.CRASH, raw - hits, crash(raw - hits).evidence());
            nanos[raw] = crash(raw - hits).nanos();
        }
        for (var raw = hits + crashes; raw < size; raw++) {
            var fact = raw - hits - crashes;
            collect(raw, Ledger.FACT, fact, observations.facts().get(fact).evidence());
            nanos[raw] = EventChunk.UNDATED;
        }
    }

    /// Where a kernel's log is not dated, the seconds since its start tell at least how far its
    /// own records are from each other.
    private long nanos(EventTable.Row event) {
        var chunk = event.chunk();
        var nanos = chunk.nanos(event.index());
        return nanos != EventChunk.UNDATED
                        || chunk.readingKind(event.index()) != ReadingKind.SINCE_BOOT
                ? nanos
                : Ledger.sinceStart(
                        observations.placement().boot(event), chunk.readingNanos(event.index()));
    }

    private Crash crash(int number) {
        return observations.crashes().get(number);
    }

    private void collect(int raw, int inTable, int number, Evidence evidence) {
        table[raw] = inTable;
        reference[raw] = number;
        artifact[raw] = number(evidence.span().artifact());
        line[raw] = evidence.span().line();
    }

    private void numberArtifacts() {
        Stream.of(
                        observations.tables().stream().map(EventTable::artifact),
                        observations.crashes().stream().map(it -> it.evidence().span().artifact()),
                        observations.facts().stream().map(it -> it.evidence().span().artifact()))
                .flatMap(paths -> paths)
                .forEach(path -> artifacts.put(path.value(), 0));
        var number = 0;
        for (var path : artifacts.entrySet()) {
            path.setValue(number++);
        }
    }

    private int number(ArtifactPath path) {
        return Objects.requireNonNull(artifacts.get(path.value()));
    }

    private int compare(int one, int other) {
        var byTime =
                Long.compareUnsigned(nanos[one] + Long.MAX_VALUE, nanos[other] + Long.MAX_VALUE);
        if (byTime != 0) {
            return byTime;
        }
        var byPath = Integer.compare(artifact[one], artifact[other]);
        if (byPath != 0) {
            return byPath;
        }
        var byLine = Long.compare(line[one], line[other]);
        if (byLine != 0) {
            return byLine;
        }
        var byTable = Integer.compare(table[one], table[other]);
        return byTable != 0 ? byTable : Integer.compare(reference[one], reference[other]);
    }

    /// Numbers what is not the same.
    private int number(int[] order, int[] entry) {
        var count = 0;
        for (var i = 0; i < size; i++) {
            var same =
                    i > 0
                            && table[order[i]] == table[order[i - 1]]
                            && reference[order[i]] == reference[order[i - 1]];
            entry[order[i]] = same ? count - 1 : count++;
        }
        return count;
    }

    private int[][] bySelection(int[] order, int[] entry, int selections) {
        var sizes = new int[selections];
        for (var raw = 0; raw < hits; raw++) {
            sizes[observations.hits().selections[raw]]++;
        }
        var entries = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        Arrays.fill(sizes, 0);
        for (var raw : order) {
            var selection = raw < hits ? observations.hits().selections[raw] : NO_SELECTION;
            if (selection != NO_SELECTION) {
                entries[selection][sizes[selection]++] = entry[raw];
            }
        }
        return entries;
    }

    private void fill(Ledger ledger, int entry, int raw) {
        ledger.refer(entry, table[raw], reference[raw]);
        ledger.nanos[entry] = nanos[raw];
        ledger.artifact[entry] = artifact[raw];
        ledger.line[entry] = line[raw];
        switch (table[raw]) {
            case Ledger.CRASH -> {
                placed = null;
                fill(ledger, entry, ledger.crash(entry));
            }
            case Ledger.FACT -> {
                placed = null;
                fill(ledger, entry, ledger.fact(entry));
            }
            default -> fillEvent(ledger, entry, raw);
        }
    }

    private void fillEvent(Ledger ledger, int entry, int raw) {
        var event = rows.at(table[raw], reference[raw]);
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
