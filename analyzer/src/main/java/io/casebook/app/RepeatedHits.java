package io.casebook.app;

import io.casebook.format.RotatedName;
import io.casebook.model.ArtifactPath;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.signature.judge.Hits;
import io.casebook.signature.judge.IndexSort;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Finds the hits that tell of an event again: what the kernel or a daemon said stands in dmesg, in
/// messages and in the journal, and happened once. Of each event the log that tells the most of its
/// kind is kept. Only logs of the whole machine are copies of each other: what two guests, pods or
/// programs write into logs of their own happened twice, however alike it is.
final class RepeatedHits {
    /// A logger stamps what it reads with its own clock, in full seconds.
    private static final long LOGGING_NANOS = 2_000_000_000L;

    /// Uncertainty that would bring any two events together is no ground to take them for one.
    private static final long MOST_MILLIS = 600_000;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private static final Set<String> OF_THE_MACHINE =
            Set.of("kernel-log", "syslog", "systemd-journal");

    private static final long NOT_COMPARED = 0;

    private final DatedUploads dated;
    private final EventViews views;
    private final int[] logs;
    private final String[] kinds;

    /// By hit: a hash of what was said by whom, the log, the time and how far it may be off, the
    /// number of the process.
    private long[] said = {};

    private int[] log = {};
    private long[] nanos = {};
    private long[] doubt = {};
    private int[] pid = {};

    RepeatedHits(DatedUploads dated) {
        this.dated = dated;
        views = dated.views();
        kinds = dated.tables().stream().map(RepeatedHits::kind).toArray(String[]::new);
        logs = logs(dated.tables());
    }

    /// Only logs of one kind can be copies of each other. Others than those of the machine are, if
    /// two uploads hold the same file.
    private static String kind(EventTable table) {
        return OF_THE_MACHINE.contains(table.format())
                ? ""
                : table.format() + "/" + base(table.artifact());
    }

    private static String base(ArtifactPath path) {
        return RotatedName.of(path.fileName()).base();
    }

    /// Numbers for logs, by table: the parts of a log that was rotated are one, and hold no copies
    /// of each other.
    private static int[] logs(List<EventTable> tables) {
        var numbers = new HashMap<String, Integer>();
        return tables.stream()
                .mapToInt(
                        table -> {
                            var path = table.artifact();
                            var name = path.folder() + "/" + base(path);
                            return numbers.computeIfAbsent(name, _ -> numbers.size());
                        })
                .toArray();
    }

    /// Numbers of the hits that repeat what another hit tells.
    BitSet of(Hits hits) {
        read(hits.selections(), hits.tables(), hits.rows());
        var order = IndexSort.sorted(said.length, this::compare);
        var repeated = new BitSet();
        for (int from = 0, to; from < order.length; from = to) {
            to = from;
            while (to < order.length && said[order[to]] == said[order[from]]) {
                to++;
            }
            if (said[order[from]] != NOT_COMPARED) {
                mark(IntStream.range(from, to).map(at -> order[at]).toArray(), repeated);
            }
        }
        return repeated;
    }

    private int compare(int one, int other) {
        var bySaid = Long.compare(said[one], said[other]);
        return bySaid != 0 ? bySaid : Long.compare(nanos[one], nanos[other]);
    }

    private void read(int[] selections, int[] tables, int[] rows) {
        said = new long[selections.length];
        log = new int[selections.length];
        nanos = new long[selections.length];
        doubt = new long[selections.length];
        pid = new int[selections.length];
        for (var hit = 0; hit < selections.length; hit++) {
            var row = dated.tables().get(tables[hit]).row(rows[hit]);
            log[hit] = logs[tables[hit]];
            nanos[hit] = row.chunk().nanos(row.index());
            doubt[hit] = row.chunk().uncertaintyMillis(row.index()) * NANOS_PER_MILLI;
            pid[hit] = row.chunk().pid(row.index());
            said[hit] = said(selections[hit], kinds[tables[hit]], row);
        }
    }

    /// Where no host is known, or no time, nothing shows that two records are of one event.
    private long said(int selection, String kind, EventTable.Row row) {
        var millis = row.chunk().uncertaintyMillis(row.index());
        var host = views.host(row);
        if (row.chunk().nanos(row.index()) == EventChunk.UNDATED
                || millis > MOST_MILLIS
                || host.isEmpty()) {
            return NOT_COMPARED;
        }
        var hash = mixed(selection, text(row));
        return Math.max(1, mixed(mixed(hash, host), kind) >>> 1);
    }

    /// FNV-1a over 64 bits (Fowler, Noll, Vo): two texts among millions are not taken for one.
    private static long mixed(long seed, String text) {
        var hash = (seed ^ 0xcbf29ce484222325L) * 0x100000001b3L;
        for (var one : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ Byte.toUnsignedInt(one)) * 0x100000001b3L;
        }
        return hash;
    }

    /// The kernel's own stamp, which some loggers keep before its message, is no part of it.
    private static String text(EventTable.Row row) {
        var text = row.message().lines().findFirst().orElse("").strip();
        var end = text.startsWith("[") ? text.indexOf("] ") : -1;
        return end > 0 && text.substring(1, end).strip().matches("\\d+\\.\\d+")
                ? text.substring(end + 2).strip()
                : text;
    }

    /// What several processes of a machine say alike is told apart where each hit names its own.
    private void mark(int[] alike, BitSet repeated) {
        if (IntStream.of(alike).anyMatch(hit -> pid[hit] < 0)) {
            markCopies(alike, repeated);
        } else {
            parted(alike, pid).forEach(own -> markCopies(own, repeated));
        }
    }

    private void markCopies(int[] alike, BitSet repeated) {
        var byLog = parted(alike, log);
        if (byLog.size() < 2) {
            return;
        }
        byLog.sort(Comparator.comparingInt(hits -> -hits.length)); // that which tells the most
        var told = byLog.getFirst();
        for (var other : byLog.subList(1, byLog.size())) {
            told = byTime(told, notTold(other, told, repeated));
        }
    }

    /// The hits by a number that each has, lower numbers first; each part in the order of time.
    private static List<int[]> parted(int[] hits, int[] by) {
        var parts = new TreeMap<Integer, IntStream.Builder>();
        for (var hit : hits) {
            parts.computeIfAbsent(by[hit], _ -> IntStream.builder()).add(hit);
        }
        var all = new ArrayList<int[]>();
        parts.values().forEach(part -> all.add(part.build().toArray()));
        return all;
    }

    private int[] byTime(int[] some, int[] others) {
        var all = IntStream.concat(IntStream.of(some), IntStream.of(others)).toArray();
        var order =
                IndexSort.sorted(
                        all.length,
                        (one, other) -> Long.compare(nanos[all[one]], nanos[all[other]]));
        return IntStream.of(order).map(at -> all[at]).toArray();
    }

    /// Each hit repeats one other at most: ten equal messages of a second are ten events.
    private int[] notTold(int[] hits, int[] told, BitSet repeated) {
        var others = IntStream.builder();
        var next = 0;
        for (var hit : hits) {
            while (next < told.length
                    && !mayBe(told[next], hit)
                    && nanos[told[next]] < nanos[hit]) {
                next++;
            }
            if (next < told.length && mayBe(told[next], hit)) {
                repeated.set(hit);
                next++;
            } else {
                others.add(hit);
            }
        }
        return others.build().toArray();
    }

    private boolean mayBe(int one, int other) {
        return Math.abs(nanos[one] - nanos[other]) <= LOGGING_NANOS + doubt[one] + doubt[other];
    }
}
