package io.casebook.history;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/// Lets one process at a time write the index; the others wait, and say so.
///
/// @param store the folder it is about
record IndexGate(StoreFolder store, StoreOptions options) {
    private static final Duration PAUSE = Duration.ofMillis(50);

    /// Segments of about the same size before they are merged: an incident brings several, and
    /// merging them costs more than reading them.
    private static final int SEGMENTS_PER_TIER = 32;

    /// What is done with the index while it is locked. What it does not commit is undone.
    interface Change {
        void apply(IndexWriter index) throws IOException;
    }

    /// @throws StoreBusyException when the wait was too long
    void change(Change change) throws IOException {
        var deadline = System.nanoTime() + options.patience().toNanos();
        for (var first = true; ; first = false) {
            try {
                changeNow(change);
                return;
            } catch (LockObtainFailedException e) {
                if (System.nanoTime() >= deadline) {
                    throw new StoreBusyException(store.path(), options.patience(), e);
                }
                if (first) {
                    tell();
                }
                pause();
            }
        }
    }

    /// @throws LockObtainFailedException when another process is writing
    void changeNow(Change change) throws IOException {
        try (var directory = new LinkingDirectory(FSDirectory.open(store.index()));
                var index = new IndexWriter(directory, configuration())) {
            change.apply(index);
        }
    }

    private static IndexWriterConfig configuration() {
        var merges = new TieredMergePolicy();
        merges.setSegmentsPerTier(SEGMENTS_PER_TIER);
        merges.setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig()
                .setUseCompoundFile(false)
                .setCommitOnClose(false)
                .setMergePolicy(merges);
    }

    private void tell() {
        options.notices()
                .accept(
                        "another process is writing to the store %s; waiting up to %d s"
                                .formatted(store.path(), options.patience().toSeconds()));
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the store");
        }
    }
}
