package io.casebook.timeline;

import io.casebook.model.EventTable;
import io.casebook.model.Freeze.Kind;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One pause of a host that is far beyond its rhythm, while the records around it are looked at.
///
/// It counts as a silence when several processes that wrote steadily before it and after it are
/// silent, when one log goes on across it (else a file may be missing), and when neither the
/// machine nor its logging was started or stopped beside it.
final class FreezeSilence {
    private static final long SECOND = 1_000_000_000L;
    private static final long BEFORE = 60 * SECOND;
    private static final long AFTER = 120 * SECOND;
    private static final long NEAR = 300 * SECOND;
    private static final int STEADY = 10;
    private static final int FEWEST_PROCESSES = 2;
    private static final int MOST_READ = 200_000;

    /// Messages that stand in two logs differ by that at an end of the silence.
    private static final long AGREE = 2 * SECOND;

    private final FreezeRhythm.Pause pause;
    private final long width;
    private final Map<Integer, int[]> processes = new HashMap<>();
    private final Set<EventTable> before = new HashSet<>();
    private final Set<EventTable> after = new HashSet<>();
    private EventTable.@Nullable Row lastBefore;
    private EventTable.@Nullable Row firstAfter;
    private long first;
    private long last;
    private int undated;
    private int read;
    private boolean refuted;

    FreezeSilence(FreezeRhythm.Pause pause, FreezeRhythm rhythm) {
        this.pause = pause;
        width = rhythm.width();
        first = rhythm.time(pause.from());
        last = rhythm.time(pause.to() + 1) - 1;
    }

    private long reach() {
        return Math.max(NEAR, last - first);
    }

    /// Whether a record at this time, or so much earlier or later, has anything to say of it.
    boolean concerns(long nanos, long looseNanos) {
        return nanos + looseNanos >= first - reach() && nanos - looseNanos <= last + reach();
    }

    /// A record whose time is its own and exact.
    void exact(EventTable.Row row, int part) {
        var nanos = time(row);
        if (part <= pause.from() && nanos >= first) {
            first = nanos;
            lastBefore = row;
        } else if (part >= pause.to() && nanos <= last) {
            last = nanos;
            firstAfter = row;
        }
        if (nanos >= first - reach() && nanos <= last + reach()) {
            var later = part >= pause.to();
            (later ? after : before).add(row.table());
            processes
                    .computeIfAbsent(row.chunk().process(row.index()), _ -> new int[2])[
                    later ? 1 : 0]++;
        }
        edge(row, nanos);
    }

    /// A record whose time is its own, but may be off.
    void vague(EventTable.Row row, long looseNanos) {
        var nanos = time(row);
        var inside = nanos > first + AGREE && nanos < last - AGREE;
        var anywhere =
                looseNanos > last - first
                        && nanos + looseNanos > first
                        && nanos - looseNanos < last;
        refuted |= inside || anywhere;
        edge(row, nanos);
    }

    /// A record that has its time from the one before it: written then or up to so much later.
    void undated(EventTable.Row row, long bracketNanos) {
        if (time(row) < last && time(row) + bracketNanos > first) {
            undated++;
        }
    }

    private void edge(EventTable.Row row, long nanos) {
        var beside =
                (nanos >= first - BEFORE && nanos <= first)
                        || (nanos >= last && nanos <= last + AFTER);
        if (beside && !refuted) {
            refuted = ++read > MOST_READ || FreezeRestart.begins(row) || FreezeRestart.ends(row);
        }
    }

    private static long time(EventTable.Row row) {
        return row.chunk().nanos(row.index());
    }

    /// What it comes to when all records of the host are seen.
    Optional<FreezeWitness> witness(String host) {
        var from = lastBefore;
        var to = firstAfter;
        before.retainAll(after);
        if (refuted
                || from == null
                || to == null
                || before.isEmpty()
                || steady() < FEWEST_PROCESSES) {
            return Optional.empty();
        }
        return Optional.of(
                new FreezeWitness(
                        new FreezeWitness.Axis(host, "", FreezeWitness.Axis.DATED),
                        Kind.SILENCE,
                        FreezeStatement.Scope.MACHINE,
                        first,
                        last,
                        Math.max(FreezePlaces.uncertainty(from), FreezePlaces.uncertainty(to)),
                        sentence(host),
                        List.of(from.evidence(), to.evidence())));
    }

    private long steady() {
        return processes.values().stream()
                .filter(sides -> sides[0] >= STEADY && sides[1] >= STEADY)
                .count();
    }

    private String sentence(String host) {
        var unknown =
                undated == 0
                        ? ""
                        : " %s without a time may have been written meanwhile."
                                .formatted(FreezeWords.count(undated, "record"));
        return ("No log of %s says anything for %s, though %d processes wrote steadily before and"
                                + " after, something at least once in %s.")
                        .formatted(
                                host,
                                FreezeWords.length(last - first),
                                steady(),
                                FreezeWords.length(pause.rhythm() * width))
                + unknown;
    }
}
