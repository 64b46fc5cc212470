package io.casebook.app;

import io.casebook.history.EventLabels;
import io.casebook.history.IncidentStore;
import io.casebook.model.EventTable;
import io.casebook.model.QuerySyntaxException;
import io.casebook.model.SearchHit;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/// The events of an upload that a query finds. The query means the same as in history, because it
/// is asked there: of a store that lives as long as the question.
final class QueriedEvents {
    private final @Nullable Set<Place> places;

    private QueriedEvents(@Nullable Set<Place> places) {
        this.places = places;
    }

    /// @param query in the language of search; null finds every event
    /// @throws QuerySyntaxException when it is not well-formed, or finds more than history tells
    static QueriedEvents of(DatedUploads dated, @Nullable String query)
            throws IOException, QuerySyntaxException {
        if (query == null) {
            return new QueriedEvents(null);
        }
        var folder = Files.createTempDirectory("casebook-query-");
        try (var store = IncidentStore.open(folder)) {
            index(dated, store);
            var result = store.search(query, IncidentStore.MOST_HITS);
            if (result.total() > result.hits().size()) {
                throw new QuerySyntaxException(
                        0,
                        "it finds %,d events and at most %,d can be listed; narrow it"
                                .formatted(result.total(), IncidentStore.MOST_HITS));
            }
            var places = new HashSet<Place>();
            result.hits().stream().map(Place::of).forEach(places::add);
            return new QueriedEvents(places);
        } finally {
            delete(folder);
        }
    }

    private static void index(DatedUploads dated, IncidentStore store) throws IOException {
        var incident = Incidents.of(dated);
        try (var indexer = store.begin(incident.id())) {
            for (var table : dated.tables()) {
                var host = dated.artifactHosts().getOrDefault(table.artifact(), "");
                var labels = new EventLabels(host, dated.processes(), dated.hosts());
                for (var chunk : table.chunks()) {
                    indexer.add(table, chunk, labels);
                }
            }
            indexer.commit(incident, new byte[0]);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    boolean holds(EventTable.Row row) {
        return places == null
                || places.contains(
                        new Place(row.table().artifact().value(), row.chunk().line(row.index())));
    }

    private record Place(String artifact, long line) {
        static Place of(SearchHit hit) {
            return new Place(hit.artifact(), hit.line());
        }
    }
}
