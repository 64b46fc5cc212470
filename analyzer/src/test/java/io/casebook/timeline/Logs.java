package io.casebook.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.casebook.format.Formats;
import io.casebook.format.ParsedArtifact;
import io.casebook.format.RotatedName;
import io.casebook.format.SliceRange;
import io.casebook.format.SliceReader;
import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;
import io.casebook.model.EventTable;
import io.casebook.model.Evidence;
import io.casebook.model.Fact;
import io.casebook.model.Names;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;
import io.casebook.model.UtcTime;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Small logs, parsed as those of an upload are, and what the solver makes of their times.
final class Logs {
    /// When these logs are analysed.
    static final Instant NOW = Instant.parse("2020-06-15T12:00:00Z");

    private final List<TableSource> sources = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private TimeOverrides overrides = TimeOverrides.NONE;

    Logs zone(String zone) {
        overrides = TimeOverrides.of(ZoneId.of(zone), overrides.year());
        return this;
    }

    Logs year(int year) {
        overrides = TimeOverrides.of(overrides.zone(), OptionalInt.of(year));
        return this;
    }

    /// The user says when web1 started.
    Logs boot(String instant) {
        overrides =
                new TimeOverrides(
                        overrides.zone(),
                        overrides.zones(),
                        overrides.year(),
                        Map.of("web1", Instant.parse(instant)),
                        overrides.skews());
        return this;
    }

    /// By how much the user says that a host's clock is ahead.
    Logs skew(String host, Duration ahead) {
        var skews = new HashMap<>(overrides.skews());
        skews.put(host, ahead);
        overrides =
                new TimeOverrides(
                        overrides.zone(),
                        overrides.zones(),
                        overrides.year(),
                        overrides.boots(),
                        skews);
        return this;
    }

    /// A fact about the clock of web1, as command output tells it.
    Logs fact(String key, String value) {
        return fact(key, value, "", "facts/" + key);
    }

    Logs fact(String key, String value, String unit, String path) {
        return fact("web1", key, value, unit, path);
    }

    /// A fact about the clock of a host; all of a host stand in one text.
    Logs fact(String host, String key, String value) {
        return fact(host, key, value, "", host + "/facts");
    }

    private Logs fact(String host, String key, String value, String unit, String path) {
        var span = new SourceSpan(new ArtifactPath(path), 0, value.length(), 1, 1);
        var evidence = new Evidence(span, value);
        facts.add(new Fact(Subject.host(host), "clock." + key, value, unit, evidence));
        return this;
    }

    Logs syslog(String path, String text) {
        return log(path, "syslog", "web1", null, text);
    }

    Logs dmesg(String text) {
        return log("dmesg", "kernel-log", "web1", null, text);
    }

    /// A log with all that is known of it.
    Logs log(String path, String format, String host, @Nullable Instant modified, String text) {
        var table = new ArtifactPath(path);
        var marks = new ArrayList<ClockMark.Found>();
        var parsed = parse(table, format, text, marks);
        var rotated = RotatedName.of(table.fileName()).date();
        sources.add(new TableSource(parsed, host, modified, rotated, marks));
        return this;
    }

    private static EventTable parse(
            ArtifactPath path, String formatId, String written, List<ClockMark.Found> marks) {
        var bytes = written.getBytes(UTF_8);
        var text = ArtifactText.of(bytes);
        var format = Formats.byId(formatId).orElseThrow();
        var reader =
                new SliceReader(
                        new Names(),
                        new Names(),
                        (slice, draft, row) -> {
                            var size = draft.end - draft.messageStart;
                            var message = new String(slice, draft.messageStart, size, UTF_8);
                            for (var mark : ClockMark.values()) {
                                if (message.contains(mark.phrase())) {
                                    marks.add(new ClockMark.Found(mark, row));
                                }
                            }
                        });
        var whole = new SliceRange(0, bytes.length, bytes.length, true, true);
        var slice = reader.read(path, format, text, whole);
        return ParsedArtifact.of(path, format, text, List.of(slice)).table();
    }

    List<TableSource> sources() {
        return sources;
    }

    Solved solve() {
        return new Solved(new ClockSolver(overrides, NOW).solve(sources, facts));
    }

    /// What came of it.
    record Solved(Timeline timeline) {
        EventTable.Row event(String path, int line) {
            var table =
                    timeline.tables().stream()
                            .filter(t -> t.artifact().value().equals(path))
                            .findFirst()
                            .orElseThrow();
            for (var number = 0; number < table.size(); number++) {
                if (table.row(number).span().line() == line) {
                    return table.row(number);
                }
            }
            throw new AssertionError("no record starts at " + path + ":" + line);
        }

        /// The time, how it was found and how far it may be off; `-` where nothing dates it.
        String when(String path, int line) {
            var row = event(path, line);
            var chunk = row.chunk();
            var basis = chunk.basis(row.index()).label();
            return chunk.nanos(row.index()) == io.casebook.model.EventChunk.UNDATED
                    ? "- " + basis
                    : UtcTime.format(chunk.nanos(row.index()), 3) + " " + basis;
        }

        int uncertainty(String path, int line) {
            var row = event(path, line);
            return row.chunk().uncertaintyMillis(row.index());
        }

        List<String> diagnostics() {
            return timeline.diagnostics().stream()
                    .map(diagnostic -> diagnostic.artifact() + ": " + diagnostic.code())
                    .toList();
        }

        List<String> explanations() {
            return timeline.clocks().stream().map(clock -> clock.explanation()).toList();
        }
    }
}
