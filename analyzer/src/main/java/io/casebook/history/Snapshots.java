package io.casebook.history;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Gives the index as the last commit left it to those who read. What one reads does not change
/// while others write.
final class Snapshots implements AutoCloseable {
    private final StoreFolder folder;
    private @Nullable Directory directory;
    private @Nullable DirectoryReader newest;

    Snapshots(StoreFolder folder) {
        this.folder = folder;
    }

    /// What is done with the index.
    interface Reading<T> {
        T of(DirectoryReader index) throws IOException;
    }

    /// Reads the newest state.
    ///
    /// @param nothing the answer of a store without incidents
    /// @throws IOException when the index is damaged
    <T> T read(T nothing, Reading<T> reading) throws IOException {
        var index = acquire();
        if (index == null) {
            return nothing;
        }
        try {
            return reading.of(index);
        } finally {
            index.decRef();
        }
    }

    private synchronized @Nullable DirectoryReader acquire() throws IOException {
        refresh();
        if (newest != null) {
            newest.incRef();
        }
        return newest;
    }

    private void refresh() throws IOException {
        if (newest == null) {
            newest = folder.exists() ? openFirst() : null;
            return;
        }
        var newer = DirectoryReader.openIfChanged(newest);
        if (newer != null) {
            newest.decRef();
            newest = newer;
        }
    }

    private @Nullable DirectoryReader openFirst() throws IOException {
        if (directory == null) {
            directory = FSDirectory.open(folder.index());
        }
        try {
            return DirectoryReader.open(directory);
        } catch (IndexNotFoundException _) {
            return null;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (newest != null) {
            newest.decRef();
            newest = null;
        }
        if (directory != null) {
            directory.close();
            directory = null;
        }
    }
}
