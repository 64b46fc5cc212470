package io.casebook.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.casebook.format.Formats;
import io.casebook.format.ParsedArtifact;
import io.casebook.format.SliceRange;
import io.casebook.format.SliceReader;
import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;
import io.casebook.model.EventTable;
import io.casebook.model.Freeze;
import io.casebook.model.Names;
import io.casebook.model.RecordDraft;
import io.casebook.model.UtcTime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Small logs of machines that stop now and then, and what is made of them.
final class FrozenLogs {
    private static final Instant NOW = Instant.parse("2030-06-15T12:00:00Z");

    private final Names hosts = new Names();
    private final List<TableSource> sources = new ArrayList<>();

    FrozenLogs syslog(String path, String host, String text) {
        return log(path, "syslog", host, text);
    }

    FrozenLogs dmesg(String host, String text) {
        return log("dmesg", "kernel-log", host, text);
    }

    FrozenLogs log(String path, String format, String host, String text) {
        var marks = new ArrayList<ClockMark.Found>();
        var table = parse(new ArtifactPath(path), format, text, marks);
        sources.add(new TableSource(table, host, null, null, marks));
        return this;
    }

    private EventTable parse(
            ArtifactPath path, String id, String written, List<ClockMark.Found> marks) {
        var bytes = written.getBytes(UTF_8);
        var text = ArtifactText.of(bytes);
        var format = Formats.byId(id).orElseThrow();
        var reader =
                new SliceReader(
                        new Names(), hosts, (slice, draft, row) -> mark(slice, draft, row, marks));
        var whole = new SliceRange(0, bytes.length, bytes.length, true, true);
        var slice = reader.read(path, format, text, whole);
        return ParsedArtifact.of(path, format, text, List.of(slice)).table();
    }

    private static void mark(
            byte[] slice, RecordDraft draft, int row, List<ClockMark.Found> marks) {
        var message = text(slice, draft.messageStart, draft.end);
        var implied = draft.impliedProcess;
        var writer = implied == null ? text(slice, draft.processStart, draft.processEnd) : implied;
        for (var mark : ClockMark.values()) {
            var writes = mark.writers().isEmpty() || mark.writers().contains(writer);
            if (writes && message.contains(mark.phrase())) {
                marks.add(new ClockMark.Found(mark, row));
            }
        }
    }

    private static String text(byte[] slice, int from, int to) {
        return new String(slice, from, Math.max(0, to - from), UTF_8);
    }

    List<Freeze> freezes() {
        new ClockSolver(TimeOverrides.NONE, NOW).solve(sources, List.of());
        var found = Freezes.find(sources, hosts);
        return found.freezes();
    }

    /// Each as `host kind first..last ±uncertainty`.
    List<String> found() {
        return freezes().stream().map(FrozenLogs::line).toList();
    }

    static String line(Freeze freeze) {
        var span =
                freeze.dated()
                        ? UtcTime.format(freeze.first(), 3)
                                + ".."
                                + UtcTime.format(freeze.last(), 3)
                        : "undated";
        return "%s %s %s ±%d"
                .formatted(freeze.host(), freeze.kind().label(), span, freeze.uncertaintyMillis());
    }
}
