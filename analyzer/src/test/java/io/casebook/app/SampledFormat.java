package io.casebook.app;

import io.casebook.format.Format;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the samples of a format show: where they lie, how one begins, which facts they yield, and
/// which numbers they sample over time.
record SampledFormat(
        Format format,
        List<String> names,
        String sample,
        SortedSet<String> facts,
        SortedSet<String> sampled) {
    private static final Path CORPUS = Path.of("..", "corpus", "formats");
    private static final String GOLDEN = ".expected.jsonl";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_LINES = 6;
    private static final int LONGEST_LINE = 160;

    /// More keys of one kind are shown as one.
    private static final int MOST_KEYS = 6;

    static SampledFormat of(Format format) throws IOException {
        var folder = CORPUS.resolve(format.id());
        try (var files = Files.walk(folder)) {
            var all = files.filter(Files::isRegularFile).sorted().toList();
            var samples = all.stream().filter(file -> !file.toString().endsWith(GOLDEN)).toList();
            return new SampledFormat(
                    format,
                    samples.stream().map(file -> name(folder, file)).toList(),
                    start(samples),
                    facts(all),
                    sampled(all));
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /// Of the largest sample, which shows most.
    private static String start(List<Path> samples) throws IOException {
        var largest =
                samples.stream().max(Comparator.comparingLong(SampledFormat::size)).orElseThrow();
        var text = Files.readString(largest, StandardCharsets.UTF_8);
        var lines = text.lines().filter(line -> !line.isBlank()).limit(MOST_LINES);
        return String.join("\n", lines.map(SampledFormat::shortened).toList());
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "...";
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> golden(List<Path> files) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var file : files) {
            if (file.toString().endsWith(GOLDEN)) {
                for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    lines.add(JSON.readTree(line));
                }
            }
        }
        return lines;
    }

    /// All of them, as `host.cpu.iowait %`.
    private static SortedSet<String> sampled(List<Path> files) throws IOException {
        var keys = new TreeSet<String>();
        for (var line : golden(files)) {
            var key = key(line.path("sample").asString(""));
            if (!key.isEmpty()) {
                keys.add((key + " " + line.path("unit").asString("")).strip());
            }
        }
        return keys;
    }

    private static SortedSet<String> facts(List<Path> files) throws IOException {
        var byKind = new TreeMap<String, SortedSet<String>>();
        for (var line : golden(files)) {
            note(key(line.path("fact").asString("")), byKind);
        }
        var facts = new TreeSet<String>();
        byKind.forEach(
                (kind, keys) ->
                        facts.addAll(keys.size() > MOST_KEYS ? List.of(kind + ".*") : keys));
        return facts;
    }

    /// @param stated such as `guest vm1: cpu.count`; signatures write it `guest.cpu.count`
    private static String key(String stated) {
        var colon = stated.indexOf(": ");
        var subject = stated.startsWith("guest") ? "guest." : "host.";
        return colon > 0 ? subject + stated.substring(colon + 2) : "";
    }

    private static void note(String key, Map<String, SortedSet<String>> byKind) {
        if (!key.isEmpty()) {
            var parts = key.split("\\.", 3);
            byKind.computeIfAbsent(parts[0] + "." + parts[1], _ -> new TreeSet<>()).add(key);
        }
    }
}
