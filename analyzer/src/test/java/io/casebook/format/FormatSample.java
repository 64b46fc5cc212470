package io.casebook.format;

import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;
import io.casebook.model.Names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A sample of a format in `corpus/formats/<id>/`, and what a parser makes of it.
record FormatSample(String formatId, Path file) {
    private static final Path CORPUS = Path.of("..", "corpus", "formats");
    private static final String GOLDEN = ".expected.jsonl";

    /// The samples of a format; in a folder below `<id>` they keep their path, as detection sees
    /// it.
    static List<FormatSample> of(String formatId) {
        return list(CORPUS.resolve(formatId), formatId);
    }

    /// The samples of all other formats.
    static List<FormatSample> ofOthers(String formatId) {
        try (var folders = Files.list(CORPUS)) {
            return folders.filter(folder -> !folder.endsWith(formatId))
                    .flatMap(folder -> list(folder, folder.getFileName().toString()).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<FormatSample> list(Path folder, String formatId) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(GOLDEN))
                    .sorted()
                    .map(file -> new FormatSample(formatId, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path golden() {
        return Path.of(file + GOLDEN);
    }

    ArtifactPath path() {
        return new ArtifactPath(
                CORPUS.resolve(formatId).relativize(file).toString().replace('\\', '/'));
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ArtifactHead head() {
        return head(bytes());
    }

    private ArtifactHead head(byte[] bytes) {
        return bytes.length <= ArtifactHead.MOST
                ? new ArtifactHead(path(), bytes, true)
                : new ArtifactHead(path(), Arrays.copyOf(bytes, ArtifactHead.MOST), false);
    }

    /// Parses bytes as this sample, in slices of about this size.
    Parsed parse(Format format, byte[] bytes, int sliceSize) {
        var text = ArtifactText.of(bytes);
        var names = new Names();
        var hosts = new Names();
        var fields = new ArrayList<List<Map<String, String>>>();
        RecordObserver observer =
                (slice, draft, _) -> {
                    var named = new LinkedHashMap<String, String>();
                    for (var i = 0; i < draft.fieldCount; i++) {
                        named.put(
                                draft.fieldNames[i],
                                GoldenRecords.text(
                                        slice, draft.fieldStarts[i], draft.fieldEnds[i]));
                    }
                    fields.getLast().add(named);
                };
        var reader = new SliceReader(names, hosts, observer);
        var fitted = format.fittedTo(head(bytes));
        var results = new ArrayList<SliceResult>();
        for (var range : SliceRange.of(text, shortened(format, sliceSize))) {
            fields.add(new ArrayList<>());
            results.add(reader.read(path(), fitted, text, range));
        }
        var artifact = ParsedArtifact.of(path(), format, text, results);
        var kept = new ArrayList<Map<String, String>>();
        for (var i = 0; i < fields.size(); i++) {
            kept.addAll(fields.get(i).subList(artifact.dropped().get(i), fields.get(i).size()));
        }
        return new Parsed(artifact, names, hosts, kept);
    }

    /// A format that is read in one piece has no smaller slices.
    private static int shortened(Format format, int sliceSize) {
        return format.sliceSize() == SliceRange.SIZE ? sliceSize : format.sliceSize();
    }

    @Override
    public String toString() {
        return path().value();
    }

    /// What a parser made of a sample.
    record Parsed(
            ParsedArtifact artifact,
            Names processes,
            Names hosts,
            List<Map<String, String>> fields) {}
}
