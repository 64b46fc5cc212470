package io.casebook.history;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds events with a word: those indexed under it, and those of a shape that has it. Becomes a
/// query for the ids of these shapes.
final class WordQuery extends Query {
    private final Query events;
    private final Query shapes;

    /// @param events finds events by the word
    /// @param shapes finds shapes by the word
    WordQuery(Query events, Query shapes) {
        this.events = events;
        this.shapes = shapes;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var ids = searcher.search(shapes, new Ids());
        return ids.isEmpty()
                ? events
                : new BooleanQuery.Builder()
                        .add(events, Occur.SHOULD)
                        .add(new TermInSetQuery(Fields.MESSAGE, ids), Occur.SHOULD)
                        .build();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(@Nullable String field) {
        return events.toString(field);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WordQuery query && events.equals(query.events);
    }

    @Override
    public int hashCode() {
        return Objects.hash(WordQuery.class, events);
    }

    /// The terms of all shapes that are found.
    private static final class Ids implements CollectorManager<OfSegments, Set<BytesRef>> {
        @Override
        public OfSegments newCollector() {
            return new OfSegments();
        }

        @Override
        public Set<BytesRef> reduce(Collection<OfSegments> collectors) {
            return collectors.stream()
                    .flatMap(collector -> collector.ids.stream())
                    .map(Shapes::term)
                    .collect(Collectors.toSet());
        }
    }

    /// Goes through the segments.
    private static final class OfSegments implements Collector {
        private final Set<Long> ids = new HashSet<>();

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
            return new OfSegment(DocValues.getNumeric(segment.reader(), Fields.SHAPE_ID), ids);
        }
    }

    /// Takes the ids of one segment.
    private record OfSegment(NumericDocValues shapes, Set<Long> ids) implements LeafCollector {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) throws IOException {
            if (shapes.advanceExact(document)) {
                ids.add(shapes.longValue());
            }
        }
    }
}
