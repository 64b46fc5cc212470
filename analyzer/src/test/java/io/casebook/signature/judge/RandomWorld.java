package io.casebook.signature.judge;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.signature.language.Condition.Operand;
import io.casebook.signature.language.Dimension;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// A small made-up upload, so that what the judge finds can be compared with trying everything.
/// Times are close together, so that borders of windows are met often.
final class RandomWorld {
    static final long SECOND = 1_000_000_000L;
    private static final int UNKNOWN = Interned.UNKNOWN;

    final Ledger ledger;
    final View view;
    private final Random random;
    private final boolean vague;

    /// @param vague whether some times are uncertain or missing, some hosts unknown
    RandomWorld(long seed, boolean vague) {
        random = new Random(seed);
        this.vague = vague;
        var size = 1 + random.nextInt(14);
        ledger = new Ledger(empty(), size);
        fill(size);
        var seen = new LinkedHashMap<String, Seen>();
        for (var name : List.of("a", "b", "c")) {
            seen.put(name, new Seen(some(size), null, null));
        }
        view = new View(seen);
    }

    /// What was observed where nothing was.
    static Observations empty() {
        var nowhere =
                new Observations.Placement() {
                    @Override
                    public String host(EventTable.Row event) {
                        return "";
                    }

                    @Override
                    public String guest(EventTable.Row event) {
                        return "";
                    }

                    @Override
                    public int boot(EventTable.Row event) {
                        return 0;
                    }
                };
        return new Observations(
                List.of(), new Hits(), nowhere, List.of(), List.of(), List.of(), Set.of());
    }

    private void fill(int size) {
        for (var i = 0; i < 3; i++) {
            ledger.hosts.number("host" + i);
            ledger.guests.number("guest" + i);
            ledger.artifacts.number("artifact" + i);
        }
        var dated = vague ? size - random.nextInt(1 + size / 4) : size;
        var times = random.longs(dated, 0, 12).sorted().toArray();
        for (var entry = 0; entry < size; entry++) {
            ledger.nanos[entry] = entry < dated ? times[entry] * SECOND : EventChunk.UNDATED;
            ledger.uncertaintyMillis[entry] = vague ? random.nextInt(4) * 700 : 0;
            ledger.artifact[entry] = random.nextInt(3);
            ledger.host[entry] = vague && random.nextInt(8) == 0 ? UNKNOWN : random.nextInt(3);
            ledger.hypervisor[entry] =
                    vague && random.nextInt(8) == 0 ? UNKNOWN : random.nextInt(3);
            ledger.guest[entry] = random.nextInt(3);
            ledger.boot[entry] = random.nextInt(2);
            ledger.process[entry] = random.nextInt(3);
        }
        sortArtifactsOfEqualTimes(size);
    }

    /// Numbers are in the order of time, then artifact.
    private void sortArtifactsOfEqualTimes(int size) {
        for (var start = 0; start < size; ) {
            var end = start;
            while (end < size && ledger.nanos[end] == ledger.nanos[start]) {
                end++;
            }
            Arrays.sort(ledger.artifact, start, end);
            start = end;
        }
    }

    private int[] some(int size) {
        return IntStream.range(0, size).filter(_ -> random.nextInt(5) < 2).toArray();
    }

    int[] entries(String selection) {
        return view.seen(selection).entries();
    }

    static Operand operand(String... names) {
        return new Operand(List.of(names));
    }

    /// Whether one entry comes before another, tried directly.
    boolean precedes(int one, int other, long window) {
        if (!ledger.dated(one) || !ledger.dated(other)) {
            return false;
        }
        if (ledger.artifact[one] == ledger.artifact[other]) {
            return one < other;
        }
        var half = window / 2;
        return vague(one) <= half
                && vague(other) <= half
                && ledger.nanos[one] - vague(one) <= ledger.nanos[other] + vague(other);
    }

    /// By how much the time of an entry may be wrong.
    long vague(int entry) {
        return ledger.uncertaintyMillis[entry] * 1_000_000L;
    }

    /// The same world as one group sees it.
    View group(Dimension dimension, int number) {
        var left = new LinkedHashMap<String, Seen>();
        view.selections()
                .forEach(
                        (name, seen) ->
                                left.put(name, seen.only(entry -> of(dimension, entry) == number)));
        return new View(left);
    }

    int of(Dimension dimension, int entry) {
        return switch (dimension) {
            case HOST -> ledger.host[entry];
            case GUEST -> ledger.guest[entry];
            case HYPERVISOR -> ledger.hypervisor[entry];
            case BOOT ->
                    ledger.host[entry] < 0 ? UNKNOWN : ledger.host[entry] * 2 + ledger.boot[entry];
            case PROCESS ->
                    ledger.host[entry] < 0
                            ? UNKNOWN
                            : ledger.host[entry] * 3 + (int) ledger.process[entry];
            case ARTIFACT -> ledger.artifact[entry];
        };
    }
}
