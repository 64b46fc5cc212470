package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.TimeBasis;

import java.util.List;
import java.util.stream.Stream;

/// What the records of one host show of its silences, in three passes.
final class FreezeHost {
    /// Stands for hosts that are not looked at.
    static final FreezeHost NOBODY = new FreezeHost("");

    private static final long SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000L;
    private static final long MOST_PARTS = 1L << 26;
    private static final long MOST_PARTS_OF_ALL = 1L << 28;

    /// Times that are off by more, beyond what all records of the host have in common, are too
    /// inexact to show a rhythm.
    private static final int EXACT_MILLIS = 2000;

    private final String name;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private int commonMillis = Integer.MAX_VALUE;
    private FreezeRhythm rhythm = new FreezeRhythm(0, 1);
    private List<FreezeSilence> silences = List.of();

    FreezeHost(String name) {
        this.name = name;
    }

    /// First pass: when the host wrote, and how uncertain all its times are together, as those in a
    /// zone that is not known.
    void measure(EventChunk chunk, int row) {
        if (chunk.basis(row) != TimeBasis.INHERITED) {
            first = Math.min(first, chunk.nanos(row));
            last = Math.max(last, chunk.nanos(row));
            commonMillis = Math.min(commonMillis, chunk.uncertaintyMillis(row));
        }
    }

    /// @param hosts that share the memory
    void begin(int hosts) {
        var parts = Math.max(1, Math.min(MOST_PARTS, MOST_PARTS_OF_ALL / hosts) - 1);
        if (first <= last) {
            var span = Math.max(0, last - first);
            rhythm = new FreezeRhythm(first, Math.max(SECOND, Math.ceilDiv(span + 1, parts)));
        }
    }

    /// Second pass: the parts of its time in which it wrote.
    void enter(EventChunk chunk, int row, boolean hasRhythm) {
        if (hasRhythm && isExact(chunk, row)) {
            rhythm.wrote(chunk.nanos(row));
        }
    }

    private boolean isExact(EventChunk chunk, int row) {
        return chunk.basis(row) != TimeBasis.INHERITED
                && chunk.uncertaintyMillis(row) - commonMillis <= EXACT_MILLIS;
    }

    void choose() {
        silences =
                rhythm.silences().stream().map(pause -> new FreezeSilence(pause, rhythm)).toList();
    }

    boolean suspicious() {
        return !silences.isEmpty();
    }

    /// Third pass: what is written around each pause.
    void look(EventTable table, EventChunk chunk, int index, boolean hasRhythm) {
        var loose = Math.max(0, chunk.uncertaintyMillis(index) - commonMillis) * NANOS_PER_MILLI;
        for (var silence : silences) {
            if (silence.concerns(chunk.nanos(index), loose)) {
                look(silence, new EventTable.Row(table, chunk, index), loose, hasRhythm);
            }
        }
    }

    private void look(FreezeSilence silence, EventTable.Row row, long loose, boolean hasRhythm) {
        if (row.chunk().basis(row.index()) == TimeBasis.INHERITED) {
            silence.undated(row, loose);
        } else if (hasRhythm && isExact(row.chunk(), row.index())) {
            silence.exact(row, rhythm.part(row.chunk().nanos(row.index())));
        } else {
            silence.vague(row, loose);
        }
    }

    Stream<FreezeWitness> witnesses() {
        return silences.stream().flatMap(silence -> silence.witness(name).stream());
    }
}
