package io.casebook.signature.judge;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Evidence;
import io.casebook.model.ReadingKind;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All that was observed, in the order of time and, where that does not tell, of artifacts and
/// their lines: hits first, then crashes, then facts, each by the number with which it came.
final class ObservedOrder {
    private final Observations observations;

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
    private final int[] order;

    /// The entry of each of the observed; what is the same event is the same entry.
    private final int[] entry;

    private final int entries;

    ObservedOrder(Observations observations, RowCursor rows) {
        this.observations = observations;
        this.rows = rows;
        hits = observations.hits().size();
        crashes = observations.crashes().size();
        size = hits + crashes + observations.facts().size();
        nanos = new long[size];
        artifact = new int[size];
        table = new int[size];
        reference = new int[size];
        line = new long[size];
        collect();
        order = IndexSort.sorted(size, this::compare);
        entry = new int[size];
        entries = numberEntries();
    }

    /// How many entries there are.
    int entries() {
        return entries;
    }

    /// In the order of their numbers.
    Collection<String> artifacts() {
        return artifacts.keySet();
    }

    /// Tells each entry once, in order.
    void forEach(Placer placer) {
        var told = 0;
        for (var raw : order) {
            if (entry[raw] == told) { // several selections may have the same event
                placer.place(told++, raw);
            }
        }
    }

    /// Takes an entry and one of the observed that it is.
    interface Placer {
        void place(int entry, int raw);
    }

    int[] crashes() {
        return sorted(hits, hits + crashes);
    }

    int[] facts() {
        return sorted(hits + crashes, size);
    }

    int table(int raw) {
        return table[raw];
    }

    int reference(int raw) {
        return reference[raw];
    }

    /// Copies when and where it was observed.
    void tell(int raw, Ledger ledger, int entry) {
        ledger.refer(entry, table[raw], reference[raw]);
        ledger.nanos[entry] = nanos[raw];
        ledger.artifact[entry] = artifact[raw];
        ledger.line[entry] = line[raw];
    }

    private int[] sorted(int from, int to) {
        return Arrays.stream(entry, from, to).sorted().distinct().toArray();
    }

    private void collect() {
        numberArtifacts();
        var ofTable =
                observations.tables().stream().mapToInt(it -> number(it.artifact())).toArray();
        var direction = directions(ofTable);
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
        for (var raw = 0; raw < size; raw++) {
            line[raw] *= direction[artifact[raw]];
        }
    }

    /// The direction of the lines of each artifact, so that what is told later has the higher line.
    private int[] directions(int[] ofTable) {
        var directions = new int[artifacts.size()];
        Arrays.fill(directions, 1);
        for (var number = 0; number < ofTable.length; number++) {
            var table = observations.tables().get(number);
            directions[ofTable[number]] = ReadingDirection.of(rows, number, table);
        }
        return directions;
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
    private int numberEntries() {
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

    /// The entries of each selection, in order.
    int[][] bySelection(int selections) {
        var sizes = new int[selections];
        for (var raw = 0; raw < hits; raw++) {
            sizes[observations.hits().selections[raw]]++;
        }
        var found = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        Arrays.fill(sizes, 0);
        for (var raw : order) {
            if (raw < hits) {
                var selection = observations.hits().selections[raw];
                found[selection][sizes[selection]++] = entry[raw];
            }
        }
        return found;
    }
}
