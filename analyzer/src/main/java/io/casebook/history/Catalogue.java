package io.casebook.history;

import io.casebook.model.StoredIncident;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The incidents of an index, without their events.
final class Catalogue {
    private static final Comparator<StoredIncident> NEWEST_FIRST =
            Comparator.comparing(StoredIncident::analyzedAt)
                    .reversed()
                    .thenComparing(StoredIncident::id);

    private Catalogue() {}

    /// All of them, the one analysed last first.
    ///
    /// @throws IOException when the index is damaged
    static List<StoredIncident> list(IndexReader index) throws IOException {
        var incidents = new ArrayList<StoredIncident>();
        for (var segment : index.leaves()) {
            addAll(segment.reader(), incidents);
        }
        incidents.sort(NEWEST_FIRST);
        return List.copyOf(incidents);
    }

    private static void addAll(LeafReader segment, List<StoredIncident> into) throws IOException {
        var summaries = DocValues.getBinary(segment, Fields.SUMMARY);
        var live = segment.getLiveDocs();
        while (summaries.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(summaries.docID())) {
                into.add(SummaryCodec.decode(summaries.binaryValue()));
            }
        }
    }

    /// The report of an incident.
    ///
    /// @throws IOException when the index is damaged
    static Optional<byte[]> report(IndexReader index, String id) throws IOException {
        var query =
                new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(Fields.INCIDENT, id)), Occur.FILTER)
                        .add(new FieldExistsQuery(Fields.SUMMARY), Occur.FILTER)
                        .build();
        var found = new IndexSearcher(index).search(query, 1).scoreDocs;
        if (found.length == 0) {
            return Optional.empty();
        }
        var report = index.storedFields().document(found[0].doc).getBinaryValue(Fields.REPORT);
        return Optional.ofNullable(report).map(bytes -> bytes.bytes);
    }
}
