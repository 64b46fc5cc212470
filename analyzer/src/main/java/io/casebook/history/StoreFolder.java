package io.casebook.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The folder of a store: a file that says what it is and in which version, the index, and beside
/// it the incidents that are being built.
///
/// @param path of the folder
record StoreFolder(Path path) {
    private static final String MARKER = "casebook-store";
    private static final String KIND = "casebook store ";
    private static final int VERSION = 2;

    Path index() {
        return path.resolve("index");
    }

    Path building() {
        return path.resolve("building");
    }

    /// Whether something was ever written here.
    ///
    /// @throws StoreFormatException when it is something else, or newer than this program
    boolean exists() throws IOException {
        var marker = path.resolve(MARKER);
        if (Files.exists(marker)) {
            check(Files.readString(marker).strip());
            return true;
        }
        if (Files.exists(path) && !empty()) {
            throw new StoreFormatException(
                    path + " is not a store of incidents: it has no file " + MARKER);
        }
        return false;
    }

    private void check(String marker) throws StoreFormatException {
        if (marker.equals(KIND + VERSION)) {
            return;
        }
        throw new StoreFormatException(
                marker.startsWith(KIND)
                        ? "the store %s has version %s; this program reads version %d: use a newer one"
                                .formatted(path, marker.substring(KIND.length()), VERSION)
                        : "the file %s of the store %s is damaged".formatted(MARKER, path));
    }

    private boolean empty() throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (var entries = Files.list(path)) {
            return entries.noneMatch(entry -> !entry.getFileName().toString().startsWith("."));
        }
    }

    /// Makes the folder a store if it is none yet. The marker appears at once and complete.
    void create() throws IOException {
        if (exists()) {
            return;
        }
        Files.createDirectories(path);
        var temporary = Files.createTempFile(path, ".", ".marker");
        Files.writeString(temporary, KIND + VERSION + "\n");
        Files.move(temporary, path.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
    }
}
