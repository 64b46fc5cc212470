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
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Puts an incident into history, with all processors.
final class Indexing {
    private final DatedUploads dated;
    private final Progress progress;

    Indexing(DatedUploads dated, Progress progress) {
        this.dated = dated;
        this.progress = progress;
    }

    /// Indexes all events and commits the incident.
    ///
    /// @throws IOException when the store cannot be written; it is as it was then
    void store(Path directory, Incident incident, byte[] reportJson) throws IOException {
        try (var store = IncidentStore.open(directory);
                var indexer = store.begin(incident.id());
                var threads =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var chunks = new ArrayList<Future<?>>();
            for (var table : dated.tables()) {
                for (var chunk : table.chunks()) {
                    chunks.add(threads.submit(() -> add(indexer, table, chunk)));
                }
            }
            join(chunks);
            indexer.commit(incident, reportJson);
        }
    }

    private boolean add(IncidentIndexer indexer, EventTable table, EventChunk chunk)
            throws IOException {
        var host = dated.artifactHosts().getOrDefault(table.artifact(), "");
        indexer.add(table, chunk, new EventLabels(host, dated.processes(), dated.hosts()));
        return true;
    }

    private void join(List<Future<?>> chunks) throws IOException {
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
    }
}
