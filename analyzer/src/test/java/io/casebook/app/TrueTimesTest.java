package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Names;
import io.casebook.model.TimeBasis;
import io.casebook.model.UtcTime;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// Hosts live, programs write their times as they do, and an upload is made of it: the true time of
/// almost every event lies within the uncertainty that is stated, and where the text tells all, it
/// is met exactly.
class TrueTimesTest {
    private static final int ROUNDS = 40;
    private static final double REQUIRED_SHARE = 0.999;
    private static final long NANOS_PER_MILLI = 1_000_000L;

    @TempDir private Path folder;

    private final List<String> violations = new ArrayList<>();
    private int events;

    @ParameterizedTest
    @EnumSource(Life.class)
    void shouldContainTheTrueTimeInWhatIsStated(Life life)
            throws IOException, UnreadableUploadException {
        for (var round = 0; round < ROUNDS; round++) {
            check(life, life.ordinal() * 1000L + round);
        }
        var share = 1 - (double) violations.size() / events;
        var report =
                String.format(
                        Locale.ROOT,
                        "%s: %.4f of %d events%n%s",
                        life,
                        share,
                        events,
                        String.join("\n", violations.stream().limit(5).toList()));
        assertThat(share).as(report).isGreaterThanOrEqualTo(REQUIRED_SHARE);
    }

    private void check(Life life, long seed) throws IOException, UnreadableUploadException {
        var history = life.live(seed);
        var upload = UploadFolder.write(folder.resolve("upload" + seed), history.members());
        var zone = history.options.get("zone") instanceof String id ? ZoneId.of(id) : null;
        var stated = new StatedTimes(zone, Map.of(), OptionalInt.empty(), Map.of(), Map.of());
        var request = new AnalysisRequest(List.of(upload.toString()), null, stated);
        var now = history.last().plusSeconds(86_400L * (1 + history.random.nextInt(2000)));
        try (var open = OpenUploads.open(request, now, TrueTimesTest::worker, Progress.SILENT)) {
            for (var member : history.members()) {
                var truths = history.truths(member.path());
                events += truths.size();
                var found =
                        open.dated().tables().stream()
                                .filter(table -> table.artifact().value().equals(member.path()))
                                .findFirst();
                if (found.isEmpty()) {
                    truths.keySet().forEach(_ -> violations.add(member.path() + " not parsed"));
                } else {
                    compare(life, seed, found.get(), truths, open.dated());
                }
            }
        }
    }

    private static SliceWorker worker(Names processes, Names hosts) {
        return new SliceWorker(processes, hosts, RecordScan.CLOCKS);
    }

    private void compare(
            Life life, long seed, EventTable table, Map<Long, Long> truths, DatedUploads dated) {
        var seen = 0;
        for (var number = 0; number < table.size(); number++) {
            var row = table.row(number);
            var truth = truths.get(row.span().line());
            if (truth != null) {
                seen++;
                if (!holds(life, row, truth)) {
                    violations.add(words(seed, row, truth, dated));
                }
            }
        }
        for (var missing = seen; missing < truths.size(); missing++) {
            violations.add("seed %d, %s: a line is no record".formatted(seed, table.artifact()));
        }
    }

    private static boolean holds(Life life, EventTable.Row row, long truth) {
        var nanos = row.chunk().nanos(row.index());
        var stated = row.chunk().uncertaintyMillis(row.index());
        if (nanos == EventChunk.UNDATED || stated > life.mostMillis) {
            return false;
        }
        if (life == Life.EXPLICIT) {
            return row.chunk().basis(row.index()) == TimeBasis.EXPLICIT && isCut(row, truth);
        }
        return Math.abs(nanos - truth) <= (stated + 1) * NANOS_PER_MILLI;
    }

    /// Whether the time is the true one, cut after the digits that are written.
    private static boolean isCut(EventTable.Row row, long truth) {
        var unit = 1_000_000_000L;
        for (var digit = 0; digit < row.chunk().readingDigits(row.index()); digit++) {
            unit /= 10;
        }
        return row.chunk().nanos(row.index()) == truth - Math.floorMod(truth, unit);
    }

    private static String words(long seed, EventTable.Row row, long truth, DatedUploads dated) {
        var nanos = row.chunk().nanos(row.index());
        var came = nanos == EventChunk.UNDATED ? "undated" : UtcTime.format(nanos, 6);
        return "seed %d, %s:%d %s%n    true %s, came %s ± %d ms (%s)%n    %s"
                .formatted(
                        seed,
                        row.table().artifact(),
                        row.span().line(),
                        row.text(),
                        UtcTime.format(truth, 6),
                        came,
                        row.chunk().uncertaintyMillis(row.index()),
                        row.chunk().basis(row.index()).label(),
                        dated.timeline().clocks().stream()
                                .map(clock -> clock.explanation())
                                .toList());
    }
}
