package io.casebook.signature.judge;

import io.casebook.model.Artifact;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.signature.language.Selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The artifacts that would have shown something, and the times that they cover. What is not known
/// to be of the same host tells nothing, nor does a log of which nobody knows well enough when it
/// was written; but within one log distances are known in any case.
final class Listeners {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Ledger ledger;
    private final long vaguest;
    private final Map<String, Artifact> byPath = new HashMap<>();
    private final Map<String, List<Artifact>> byHost = new HashMap<>();
    private final List<Artifact> precise = new ArrayList<>();

    /// @param vaguest by so much the times of other logs may be wrong
    Listeners(Ledger ledger, Coverage coverage, Selection selection, long vaguest) {
        this.ledger = ledger;
        this.vaguest = vaguest;
        var vague = new HashSet<String>();
        for (var table : ledger.observations.tables()) {
            if (isVague(table)) {
                vague.add(table.artifact().value());
            }
        }
        for (var artifact : coverage.showing(selection)) {
            if (artifact.first() != EventChunk.UNDATED) {
                byPath.put(artifact.path().value(), artifact);
                if (!vague.contains(artifact.path().value())) {
                    precise.add(artifact);
                    byHost.computeIfAbsent(artifact.host(), _ -> new ArrayList<>()).add(artifact);
                }
            }
        }
    }

    /// The first and the last event tell how well the span between them is known.
    private boolean isVague(EventTable table) {
        return table.size() > 0 && (isVague(table.row(0)) || isVague(table.row(table.size() - 1)));
    }

    private boolean isVague(EventTable.Row row) {
        return row.chunk().nanos(row.index()) != EventChunk.UNDATED
                && row.chunk().uncertaintyMillis(row.index()) * NANOS_PER_MILLI > vaguest;
    }

    /// Whether one of them covers a span of time around an entry.
    boolean heard(int entry, long from, long to) {
        var own = byPath.get(ledger.artifacts.name(ledger.artifact[entry]));
        return (own != null && covers(own, from, to))
                || (ledger.uncertaintyMillis[entry] * NANOS_PER_MILLI <= vaguest
                        && others(entry).stream().anyMatch(other -> covers(other, from, to)));
    }

    private List<Artifact> others(int entry) {
        var host = ledger.hosts.name(ledger.host[entry]);
        if (ledger.host[entry] == Interned.EVERY) { // there is but one host
            return precise;
        }
        return host.isEmpty() ? List.of() : byHost.getOrDefault(host, List.of());
    }

    private static boolean covers(Artifact artifact, long from, long to) {
        return artifact.first() <= from && artifact.last() >= to;
    }
}
