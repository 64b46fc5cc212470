package io.casebook.app;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Fact;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Of a guest that was started several times only the facts of one start hold: of the last one
/// before the guest crashed, else of the last one. A command line that is not dated, as in a list
/// of processes, counts as older than those that are.
final class GuestStarts {
    /// The fact that a command line states, and besides only a domain's configuration.
    private static final String COMMAND_LINE = "qemu.binary";

    private static final String CONFIGURATION = "domain-xml";

    private static final Comparator<Start> BY_TIME =
            Comparator.comparingLong(Start::nanos)
                    .thenComparing(Start::artifact, Comparator.reverseOrder())
                    .thenComparingLong(Start::offset);

    private final Map<ArtifactPath, EventTable> tables = new HashMap<>();
    private final Map<Subject, Start> current = new HashMap<>();
    private final Set<Start> commandLines = new HashSet<>();

    /// What the command lines that count state of each guest.
    private final Map<Subject, Set<String>> stated = new HashMap<>();

    /// @param facts all facts, with named subjects
    /// @param crashes all crashes, with named subjects and resolved times
    GuestStarts(List<EventTable> tables, List<Fact> facts, List<Crash> crashes) {
        tables.forEach(table -> this.tables.put(table.artifact(), table));
        for (var fact : facts) {
            if (fact.key().equals(COMMAND_LINE) && !isConfigured(fact)) {
                var start = start(fact);
                commandLines.add(start);
                current.merge(
                        fact.subject(),
                        start,
                        (one, other) -> better(one, other, crash(fact.subject(), crashes)));
            }
        }
        for (var fact : facts) {
            var start = current.get(fact.subject());
            if (start != null && start.equals(start(fact))) {
                stated.computeIfAbsent(fact.subject(), _ -> new HashSet<>()).add(fact.key());
            }
        }
    }

    private boolean isConfigured(Fact fact) {
        var table = tables.get(fact.evidence().span().artifact());
        return table != null && table.format().equals(CONFIGURATION);
    }

    /// Nanoseconds of the first dated crash of a guest; the end of time where it has none.
    private static long crash(Subject guest, List<Crash> crashes) {
        return crashes.stream()
                .filter(crash -> crash.subject().equals(guest))
                .mapToLong(Crash::nanos)
                .filter(nanos -> nanos != EventChunk.UNDATED)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static Start better(Start one, Start other, long crash) {
        var first = BY_TIME.compare(one, other) <= 0 ? one : other;
        var second = first.equals(one) ? other : one;
        return second.nanos() <= crash || first.nanos() > crash ? second : first;
    }

    /// Whether a fact holds: it belongs to the start that counts, or to none. What is configured,
    /// or was audited, holds where the command line does not say otherwise, as it may be newer.
    boolean holds(Fact fact) {
        var start = current.get(fact.subject());
        if (start == null || fact.subject().kind() != Subject.Kind.GUEST) {
            return true;
        }
        var own = start(fact);
        return own.equals(start)
                || own.isOfGuest()
                || !commandLines.contains(own)
                        && !stated.getOrDefault(fact.subject(), Set.of()).contains(fact.key());
    }

    private Start start(Fact fact) {
        var span = fact.evidence().span();
        var row = row(tables.get(span.artifact()), span.offset());
        return row == null
                ? new Start(span.artifact(), span.offset(), EventChunk.UNDATED, false)
                : new Start(
                        span.artifact(),
                        row.chunk().offset(row.index()),
                        row.chunk().nanos(row.index()),
                        row.table().format().equals("windbg-analysis"));
    }

    /// The record that a place lies in.
    private static EventTable.@Nullable Row row(@Nullable EventTable table, long offset) {
        if (table == null || table.size() == 0) {
            return null;
        }
        var low = 0;
        var high = table.size() - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            var row = table.row(middle);
            if (row.chunk().offset(row.index()) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return table.row(low);
    }

    /// A record that states facts of a guest.
    ///
    /// @param nanos resolved time, or [EventChunk#UNDATED]
    /// @param isOfGuest whether it is an analysis of the guest's memory
    private record Start(ArtifactPath artifact, long offset, long nanos, boolean isOfGuest) {}
}
