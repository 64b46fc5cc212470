package io.casebook.crash.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A console in `corpus/traces` and the titles of the crashes in it.
public record TraceSample(String file, List<String> titles, String text) {
    private static final Path CORPUS = Path.of("..", "corpus", "traces");
    private static final String MARK = "=== ";
    private static final String NOTHING = "nothing";

    public static List<TraceSample> all() {
        try (var files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(file -> of(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TraceSample> of(Path file) {
        var samples = new ArrayList<TraceSample>();
        var titles = new ArrayList<String>();
        var text = new StringBuilder();
        for (var line : read(file)) {
            if (line.startsWith(MARK) && !text.isEmpty()) {
                samples.add(sample(file, titles, text));
                titles.clear();
                text.setLength(0);
            }
            if (line.startsWith(MARK)) {
                titles.add(line.substring(MARK.length()));
            } else {
                text.append(line).append('\n');
            }
        }
        samples.add(sample(file, titles, text));
        return samples;
    }

    private static TraceSample sample(Path file, List<String> titles, StringBuilder text) {
        var expected = titles.stream().filter(title -> !title.equals(NOTHING)).toList();
        return new TraceSample(file.getFileName().toString(), expected, text.toString());
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file + ": " + titles;
    }
}
