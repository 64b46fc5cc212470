package io.casebook.history;

import io.casebook.model.QuerySyntaxException;
import io.casebook.model.SearchResult;
import io.casebook.model.StoredIncident;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The history of analysed incidents in a folder, searchable, with the text of their events.
///
/// Several processes may use it at the same time: reading never waits and sees whole incidents
/// only; writing is one commit, for which one process waits for the other. Safe for several
/// threads.
public final class IncidentStore implements AutoCloseable {
    /// Events that one search returns at most.
    public static final int MOST_HITS = 10_000;

    private static final Duration SEARCH_PATIENCE = Duration.ofSeconds(30);

    private final StoreFolder folder;
    private final StoreOptions options;
    private final IndexGate gate;
    private final Snapshots snapshots;

    private IncidentStore(StoreFolder folder, StoreOptions options) {
        this.folder = folder;
        this.options = options;
        gate = new IndexGate(folder, options);
        snapshots = new Snapshots(folder);
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
        index.deleteDocuments(new RowQuery(new RowFilter.OfIncident(incident)));
        index.deleteDocuments(new TermQuery(new Term(Fields.INCIDENT, incident)));
    }

    /// Finds events; `docs/search.md` describes the query language. The most recently analysed
    /// incident comes first, its events in order of time.
    ///
    /// @param limit events to return, 1 to [#MOST_HITS]
    /// @throws QuerySyntaxException when the query cannot be understood or would cost too much
    /// @throws IOException when the index is damaged
    public SearchResult search(String query, int limit) throws QuerySyntaxException, IOException {
        Objects.checkIndex(limit - 1, MOST_HITS);
        var search = new Search(QueryCompiler.compile(query), limit, SEARCH_PATIENCE);
        return snapshots.read(new SearchResult(List.of(), 0, true), search::run);
    }

    /// All incidents, the one analysed last first.
    ///
    /// @throws IOException when the index is damaged
    public List<StoredIncident> list() throws IOException {
        return snapshots.read(List.of(), Catalogue::list);
    }

    /// The incident with this id, or the only one whose id begins so.
    ///
    /// @throws IOException when the index is damaged
    public Optional<StoredIncident> show(String idOrPrefix) throws IOException {
        var alike = list().stream().filter(one -> one.id().startsWith(idOrPrefix)).toList();
        return alike.size() == 1
                ? Optional.of(alike.getFirst())
                : alike.stream().filter(one -> one.id().equals(idOrPrefix)).findFirst();
    }

    /// The report of an incident as it was given to [IncidentIndexer#commit].
    ///
    /// @throws IOException when the index is damaged
    public Optional<byte[]> report(String id) throws IOException {
        return snapshots.read(Optional.empty(), index -> Catalogue.report(index, id));
    }

    /// Removes an incident with all its events; their text is gone from the disk afterwards.
    ///
    /// @return whether it was there
    /// @throws StoreBusyException when the wait for another process was too long
    /// @throws IOException when the index cannot be written; history is as it was
    public boolean remove(String id) throws IOException {
        if (list().stream().noneMatch(one -> one.id().equals(id))) {
            return false;
        }
        gate.change(
                index -> {
                    delete(id, index);
                    index.forceMergeDeletes();
                    index.commit();
                });
        return true;
    }

    /// Reads everything and looks for damage.
    ///
    /// @return what is wrong, a sentence each; empty when all is well
    /// @throws StoreFormatException when the folder is no store any more
    public List<String> verify() throws IOException {
        if (!folder.exists()) {
            return List.of();
        }
        try (var directory = FSDirectory.open(folder.index());
                var index = DirectoryReader.open(directory)) {
            return StoreCheck.run(index);
        } catch (IndexNotFoundException _) {
            return List.of();
        } catch (IOException e) {
            return List.of("the index cannot be opened: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        snapshots.close();
    }
}
