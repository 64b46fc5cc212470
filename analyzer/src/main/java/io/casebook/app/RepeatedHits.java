package io.casebook.app;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the hits that tell of an event again: what the kernel or a daemon said stands in dmesg, in
/// messages and in the journal, and happened once. Of each event the log that tells the most of its
/// kind is kept.
final class RepeatedHits {
    /// A logger stamps what it reads with its own clock, in full seconds.
    private static final long LOGGING_NANOS = 2_000_000_000L;

    /// Uncertainty that would bring any two events together is no ground to take them for one.
    private static final long MOST_MILLIS = 600_000;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final DatedUploads dated;
    private final EventViews views;
    private final Map<Message, List<Hit>> byMessage = new HashMap<>();

    RepeatedHits(DatedUploads dated) {
        this.dated = dated;
        views = dated.views();
    }

    /// What was said by whom.
    private record Message(int selection, String host, String text) {}

    /// A place where it was said.
    private record Hit(int number, int table, long nanos, long doubtNanos) {
        boolean mayBe(Hit other) {
            return Math.abs(nanos - other.nanos) <= LOGGING_NANOS + doubtNanos + other.doubtNanos;
        }
    }

    /// Numbers of the hits that repeat what another hit tells.
    ///
    /// @param selections of the hits, by number; likewise their tables and rows
    BitSet of(int[] selections, int[] tables, int[] rows) {
        for (var hit = 0; hit < selections.length; hit++) {
            add(hit, selections[hit], tables[hit], dated.tables().get(tables[hit]).row(rows[hit]));
        }
        var repeated = new BitSet();
        byMessage.values().forEach(hits -> mark(hits, repeated));
        return repeated;
    }

    /// Where no host is known, or no time, nothing shows that two records are of one event.
    private void add(int number, int selection, int table, EventTable.Row row) {
        var chunk = row.chunk();
        var nanos = chunk.nanos(row.index());
        var millis = chunk.uncertaintyMillis(row.index());
        var host = views.host(row);
        if (nanos != EventChunk.UNDATED && millis <= MOST_MILLIS && !host.isEmpty()) {
            var said = new Message(selection, host, said(row));
            byMessage
                    .computeIfAbsent(said, _ -> new ArrayList<>())
                    .add(new Hit(number, table, nanos, millis * NANOS_PER_MILLI));
        }
    }

    /// The kernel's own stamp, which some loggers keep before its message, is no part of it.
    private static String said(EventTable.Row row) {
        var text = row.message().lines().findFirst().orElse("").strip();
        var end = text.startsWith("[") ? text.indexOf("] ") : -1;
        return end > 0 && text.substring(1, end).strip().matches("\\d+\\.\\d+")
                ? text.substring(end + 2).strip()
                : text;
    }

    private static void mark(List<Hit> hits, BitSet repeated) {
        var byTable = new HashMap<Integer, List<Hit>>();
        hits.forEach(hit -> byTable.computeIfAbsent(hit.table, _ -> new ArrayList<>()).add(hit));
        if (byTable.size() < 2) {
            return;
        }
        var tables = new ArrayList<>(byTable.values());
        tables.forEach(table -> table.sort(Comparator.comparingLong(Hit::nanos)));
        tables.sort(
                Comparator.comparingInt((List<Hit> table) -> -table.size())
                        .thenComparingInt(table -> table.getFirst().table));
        var told = new ArrayList<>(tables.getFirst());
        for (var table : tables.subList(1, tables.size())) {
            told.addAll(notTold(table, told, repeated));
            told.sort(Comparator.comparingLong(Hit::nanos));
        }
    }

    /// Each hit repeats one other at most: ten equal messages of a second are ten events.
    private static List<Hit> notTold(List<Hit> table, List<Hit> told, BitSet repeated) {
        var others = new ArrayList<Hit>();
        var next = 0;
        for (var hit : table) {
            while (next < told.size()
                    && !told.get(next).mayBe(hit)
                    && told.get(next).nanos < hit.nanos) {
                next++;
            }
            if (next < told.size() && told.get(next).mayBe(hit)) {
                repeated.set(hit.number);
                next++;
            } else {
                others.add(hit);
            }
        }
        return others;
    }
}
