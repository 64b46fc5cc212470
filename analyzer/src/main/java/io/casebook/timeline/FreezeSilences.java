package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the times in which a whole host was silent: two passes over the columns of all logs, and a
/// third over those of hosts with a suspicious pause. A record counts for the host of its log and
/// for the one that it names.
///
/// Only a log of the system's own logger shows a rhythm; the others (a kernel's buffer, a log of
/// libvirt) can only show that the host was not silent.
final class FreezeSilences {
    private final List<TableSource> sources;
    private final FreezeHost[] byNumber;
    private final Map<String, FreezeHost> byName = new LinkedHashMap<>();

    FreezeSilences(List<TableSource> sources, Names hosts) {
        this.sources = sources;
        sources.stream()
                .filter(FreezeSilences::hasRhythm)
                .forEach(it -> byName.computeIfAbsent(it.host(), FreezeHost::new));
        byNumber = new FreezeHost[hosts.size()];
        for (var number = 1; number < byNumber.length; number++) {
            byNumber[number] = byName.getOrDefault(hosts.name(number), FreezeHost.NOBODY);
        }
        if (byNumber.length > 0) {
            byNumber[Names.NONE] = FreezeHost.NOBODY;
        }
    }

    private static boolean hasRhythm(TableSource source) {
        return !source.host().isEmpty() && source.table().format().equals("syslog");
    }

    List<FreezeWitness> find() {
        var found = new ArrayList<FreezeWitness>();
        if (!byName.isEmpty()) {
            visit(false, (host, _, chunk, row, _) -> host.measure(chunk, row));
            byName.values().forEach(host -> host.begin(byName.size()));
            visit(false, (host, _, chunk, row, rhythm) -> host.enter(chunk, row, rhythm));
            byName.values().forEach(FreezeHost::choose);
            if (byName.values().stream().anyMatch(FreezeHost::suspicious)) {
                visit(true, FreezeSilences::look);
            }
            byName.values().stream().flatMap(FreezeHost::witnesses).forEach(found::add);
        }
        return found;
    }

    private static void look(
            FreezeHost host, EventTable table, EventChunk chunk, int row, boolean rhythm) {
        if (host.suspicious()) {
            host.look(table, chunk, row, rhythm);
        }
    }

    /// @param every also records that have host and time of the one before them, which says nothing
    ///     more about a rhythm
    private void visit(boolean every, Visitor visitor) {
        for (var source : sources) {
            var own = byName.getOrDefault(source.host(), FreezeHost.NOBODY);
            for (var chunk : source.table().chunks()) {
                visit(every, visitor, source.table(), chunk, own);
            }
        }
    }

    private void visit(
            boolean every, Visitor visitor, EventTable table, EventChunk chunk, FreezeHost own) {
        var rhythm = table.format().equals("syslog");
        var lastNanos = EventChunk.UNDATED;
        var lastHost = -1;
        for (var row = 0; row < chunk.size(); row++) {
            var nanos = chunk.nanos(row);
            var host = chunk.host(row);
            if (nanos != EventChunk.UNDATED && (every || nanos != lastNanos || host != lastHost)) {
                visit(visitor, table, chunk, row, own, rhythm);
                lastNanos = nanos;
                lastHost = host;
            }
        }
    }

    private void visit(
            Visitor visitor,
            EventTable table,
            EventChunk chunk,
            int row,
            FreezeHost own,
            boolean rhythm) {
        if (own != FreezeHost.NOBODY) {
            visitor.visit(own, table, chunk, row, rhythm);
        }
        var named = byNumber[chunk.host(row)];
        if (named != own && named != FreezeHost.NOBODY) {
            visitor.visit(named, table, chunk, row, rhythm);
        }
    }

    /// Sees a dated record of a host.
    @FunctionalInterface
    private interface Visitor {
        void visit(FreezeHost host, EventTable table, EventChunk chunk, int row, boolean rhythm);
    }
}
