package io.casebook.app;

import io.casebook.history.EventLabels;
import io.casebook.history.IncidentIndexer;
import io.casebook.history.IncidentStore;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Incident;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Puts an incident into history, with all processors. Begins as soon as the events are dated,
/// aside from what the analysis goes on to do; what was found is added at the end, in the one
/// commit.
final class Indexing implements AutoCloseable {
    private final DatedUploads dated;
    private final IncidentStore store;
    private final IncidentIndexer indexer;
    private final ExecutorService threads;
    private final List<Future<?>> chunks = new ArrayList<>();

    private Indexing(DatedUploads dated, IncidentStore store, IncidentIndexer indexer) {
        this.dated = dated;
        this.store = store;
        this.indexer = indexer;
        threads =
                Executors.newFixedThreadPool(
                        Runtime.getRuntime().availableProcessors(), Indexing::thread);
    }

    /// A thread that does not keep the program alive when the analysis fails.
    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().name("index").daemon(true).unstarted(work);
    }

    /// Begins to index all events.
    ///
    /// @throws IOException when the store cannot be written
    static Indexing start(DatedUploads dated, Path directory, String incident) throws IOException {
        var store = IncidentStore.open(directory);
        var indexing = new Indexing(dated, store, store.begin(incident));
        for (var table : dated.tables()) {
            for (var chunk : table.chunks()) {
                indexing.chunks.add(indexing.threads.submit(() -> indexing.add(table, chunk)));
            }
        }
        return indexing;
    }

    private boolean add(EventTable table, EventChunk chunk) throws IOException {
        var host = dated.artifactHosts().getOrDefault(table.artifact(), "");
        indexer.add(table, chunk, new EventLabels(host, dated.processes(), dated.hosts()));
        return true;
    }

    /// Waits for the events and puts the incident into history.
    ///
    /// @throws IOException when the store cannot be written; it is as it was then
    void commit(Incident incident, byte[] reportJson, Progress progress) throws IOException {
        try {
            for (var i = 0; i < chunks.size(); i++) {
                chunks.get(i).get();
                progress.at(Progress.Step.INDEX, i + 1L, chunks.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while indexing", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("indexing failed", e.getCause());
        }
        indexer.commit(incident, reportJson);
    }

    /// Gives up what is not committed.
    @Override
    public void close() throws IOException {
        chunks.forEach(
                chunk -> chunk.cancel(false)); // interrupting would close the files they read
        threads.close();
        indexer.close();
        store.close();
    }
}
