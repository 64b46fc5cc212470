package io.casebook.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A folder of the corpus that holds a folder for each whole upload.
record CorpusFolder(Path path) {
    static CorpusFolder of(String name) {
        return new CorpusFolder(Path.of("..", "corpus", name));
    }

    /// The names of the uploads' folders, sorted.
    List<String> names() {
        try (var folders = Files.list(path)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
