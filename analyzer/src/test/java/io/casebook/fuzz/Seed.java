package io.casebook.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// An input with which a fuzzer begins.
///
/// @param name of a file
record Seed(String name, byte[] bytes) {
    private static final Path CORPUS = Path.of("..", "corpus");

    /// The files of a folder in `corpus`; none where it does not exist.
    static Stream<Seed> in(String folder) {
        var path = CORPUS.resolve(folder);
        if (!Files.isDirectory(path)) {
            return Stream.of();
        }
        try (var files = Files.list(path)) {
            return files.sorted().map(Seed::of).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Seed of(Path file) {
        try {
            return new Seed(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
