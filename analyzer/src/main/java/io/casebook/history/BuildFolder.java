package io.casebook.history;

import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// A folder in which an incident is built, locked by the one who builds there. The system takes the
/// lock away when the process dies, and so a folder without a lock is a leftover.
final class BuildFolder implements AutoCloseable {
    private static final String LOCK = "build.lock";
    private static final int ATTEMPTS = 10;

    private final FSDirectory directory;
    private final Lock lock;

    private BuildFolder(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        try {
            lock = directory.obtainLock(LOCK);
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /// A new one. Somebody who looks for leftovers may take it for one before it is locked; then
    /// another is made.
    static BuildFolder create(Path building) throws IOException {
        for (var attempt = 1; ; attempt++) {
            try {
                return new BuildFolder(building.resolve(UUID.randomUUID().toString()));
            } catch (LockObtainFailedException | NoSuchFileException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    FSDirectory directory() {
        return directory;
    }

    /// Deletes those whose builder is dead.
    ///
    /// @return whether there were any
    static boolean clean(Path building) throws IOException {
        if (!Files.isDirectory(building) || !Files.isWritable(building)) {
            return false;
        }
        List<Path> folders;
        try (var entries = Files.list(building)) {
            folders = entries.toList();
        }
        var found = false;
        for (var folder : folders) {
            found |= deletedIfDead(folder);
        }
        return found;
    }

    private static boolean deletedIfDead(Path folder) throws IOException {
        try {
            new BuildFolder(folder).close();
            return true;
        } catch (LockObtainFailedException | NoSuchFileException _) {
            return false;
        }
    }

    /// Deletes the folder and all in it.
    @Override
    public void close() throws IOException {
        var folder = directory.getDirectory();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (!file.endsWith(LOCK)) {
                    Files.deleteIfExists(file);
                }
            }
        }
        lock.close();
        directory.close();
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.deleteIfExists(folder);
    }
}
