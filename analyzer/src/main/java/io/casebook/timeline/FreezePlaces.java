package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Names;
import io.casebook.model.ReadingKind;
import io.casebook.model.TimeBasis;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Puts statements of one table at their places in time.
final class FreezePlaces {
    /// No stop that anything survived lasted longer; such a number is damaged.
    private static final long LONGEST = 7L * 86_400 * 1_000_000_000;

    /// A shorter one is no news; hosts are full of them.
    static final long SHORTEST = 100_000_000;

    /// Where the message itself is known no better, its stop has no place.
    private static final int MOST_INHERITED_MILLIS = 3_600_000;

    private final TableSource source;
    private final Names hosts;
    private int @Nullable [] bootRows;

    FreezePlaces(TableSource source, Names hosts) {
        this.source = source;
        this.hosts = hosts;
    }

    /// The statement as a witness; empty where its time is not known or its length is impossible or
    /// too short to matter.
    Optional<FreezeWitness> place(FreezeStatement statement, int number) {
        var row = source.table().row(number);
        var span = Math.abs(statement.spanNanos());
        var told = span == 0 || (span >= SHORTEST && span <= LONGEST);
        if (!told || !placed(row) || beforeBoot(row, span - statement.looseNanos())) {
            return Optional.empty();
        }
        var time = time(row);
        var back = statement.spanNanos() < 0;
        return Optional.of(
                new FreezeWitness(
                        axis(row, number),
                        statement.kind(),
                        statement.scope(),
                        back ? time : time - sinceBoot(row, span),
                        back ? time + span : time,
                        Precision.sum(uncertainty(row), Precision.millis(statement.looseNanos())),
                        statement.sentence(),
                        List.of(row.evidence())));
    }

    /// The host that wrote a record; empty where it is not known.
    String host(EventTable.Row row) {
        var written = row.chunk().host(row.index());
        return written == Names.NONE ? source.host() : hosts.name(written);
    }

    static boolean placed(EventTable.Row row) {
        var chunk = row.chunk();
        var i = row.index();
        return dated(row)
                ? chunk.basis(i) != TimeBasis.INHERITED
                        || chunk.uncertaintyMillis(i) <= MOST_INHERITED_MILLIS
                : chunk.readingKind(i) == ReadingKind.SINCE_BOOT;
    }

    static boolean dated(EventTable.Row row) {
        return row.chunk().nanos(row.index()) != EventChunk.UNDATED;
    }

    /// Where the row is on its axis.
    static long time(EventTable.Row row) {
        return dated(row) ? row.chunk().nanos(row.index()) : row.chunk().readingNanos(row.index());
    }

    static int uncertainty(EventTable.Row row) {
        return dated(row)
                ? row.chunk().uncertaintyMillis(row.index())
                : Precision.millis(row.chunk(), row.index());
    }

    /// A counter that is smaller than the span shows that the span is damaged.
    private static boolean beforeBoot(EventTable.Row row, long span) {
        return row.chunk().readingKind(row.index()) == ReadingKind.SINCE_BOOT
                && row.chunk().readingNanos(row.index()) < span;
    }

    /// No more of the span than the kernel had run, where that is known.
    private static long sinceBoot(EventTable.Row row, long span) {
        return row.chunk().readingKind(row.index()) == ReadingKind.SINCE_BOOT
                ? Math.min(span, row.chunk().readingNanos(row.index()))
                : span;
    }

    FreezeWitness.Axis axis(EventTable.Row row, int number) {
        var host = host(row);
        var artifact = source.table().artifact().value();
        if (dated(row)) {
            return new FreezeWitness.Axis(
                    host, host.isEmpty() ? artifact : "", FreezeWitness.Axis.DATED);
        }
        return new FreezeWitness.Axis(host, artifact, boot(number));
    }

    private int boot(int number) {
        if (bootRows == null) {
            bootRows = bootRows();
        }
        var at = Arrays.binarySearch(bootRows, number);
        return at < 0 ? -at - 1 : at + 1;
    }

    private int[] bootRows() {
        var starts = new ArrayList<Integer>();
        var number = 0;
        for (var chunk : source.table().chunks()) {
            for (var row = 0; row < chunk.size(); row++, number++) {
                if (chunk.startsBoot(row)) {
                    starts.add(number);
                }
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
