package io.casebook.history;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

import java.io.IOException;
import java.nio.file.Path;

/// The history of analysed incidents in a folder, searchable, with the text of their events.
///
/// Several processes may use it at the same time: reading never waits and sees whole incidents
/// only; writing is one commit, for which one process waits for the other. Safe for several
/// threads.
public final class IncidentStore implements AutoCloseable {
    private final StoreFolder folder;
    private final StoreOptions options;
    private final IndexGate gate;

    private IncidentStore(StoreFolder folder, StoreOptions options) {
        this.folder = folder;
        this.options = options;
        gate = new IndexGate(folder, options);
    }

    /// The store in this folder with [StoreOptions#DEFAULT].
    ///
    /// @throws StoreFormatException when the folder is something else or too new
    /// @throws IOException when it cannot be read
    public static IncidentStore open(Path directory) throws IOException {
        return open(directory, StoreOptions.DEFAULT);
    }

    /// The store in this folder, which is made when the first incident begins. What processes that
    /// died while writing left behind is cleaned.
    ///
    /// @throws StoreFormatException when the folder is something else or too new
    /// @throws IOException when it cannot be read
    public static IncidentStore open(Path directory, StoreOptions options) throws IOException {
        var store = new IncidentStore(new StoreFolder(directory), options);
        if (store.folder.exists()) {
            store.clean();
        }
        return store;
    }

    /// A writer deletes the files of the index that no commit knows as soon as it is opened.
    private void clean() throws IOException {
        if (BuildFolder.clean(folder.building())) {
            try {
                gate.changeNow(_ -> {});
            } catch (LockObtainFailedException _) {
                return;
            }
        }
    }

    /// Begins to build an incident; the one with the same id, if any, stays until it is committed.
    ///
    /// @throws IOException when the store cannot be written
    public IncidentIndexer begin(String incidentId) throws IOException {
        folder.create();
        return new IncidentIndexer(
                this, incidentId, BuildFolder.create(folder.building()), options.memory());
    }

    void publish(String incident, Directory built) throws IOException {
        gate.change(
                index -> {
                    delete(incident, index);
                    index.addIndexes(built);
                    index.commit();
                });
    }

    /// Events know their incident by their block only, so they go first.
    private static void delete(String incident, IndexWriter index) throws IOException {
        index.deleteDocuments(new RowQuery(new IncidentFilter(incident)));
        index.deleteDocuments(new TermQuery(new Term(Fields.INCIDENT, incident)));
    }

    @Override
    public void close() {}
}
