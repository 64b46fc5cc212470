package io.casebook.history;

import io.casebook.model.SearchResult;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// One search.
///
/// @param patience how long it may take
record Search(CompiledQuery query, int limit, Duration patience) {

    /// @throws IOException when the index is damaged
    SearchResult run(DirectoryReader index) throws IOException {
        var order = new TimeOrder(ranks(index), limit);
        var complete = collect(index, new QueryTimeoutImpl(patience.toMillis()), order);
        var hits = new HitReader(query.shown()).read(order.found());
        return new SearchResult(hits, order.total(), complete);
    }

    /// A query with a leading wildcard walks through all words there are, which the searcher does
    /// not notice but the reader does.
    private boolean collect(DirectoryReader index, QueryTimeout timeout, TimeOrder order)
            throws IOException {
        var searcher = new IndexSearcher(ExitableDirectoryReader.wrap(index, timeout));
        searcher.setQueryCache(null);
        searcher.setTimeout(timeout);
        try {
            searcher.search(query.query(), order);
            return !searcher.timedOut();
        } catch (ExitingReaderException _) {
            return false;
        }
    }

    private static Map<String, Integer> ranks(DirectoryReader index) throws IOException {
        var ranks = new HashMap<String, Integer>();
        for (var incident : Catalogue.list(index)) {
            ranks.put(incident.id(), ranks.size());
        }
        return ranks;
    }
}
