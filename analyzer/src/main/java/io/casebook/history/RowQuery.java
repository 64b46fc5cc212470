package io.casebook.history;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Objects;
import java.util.function.IntPredicate;

/// Finds events by their columns. Whole blocks are passed over where no row can match; beside a
/// condition on words only the blocks are read in which the words are.
final class RowQuery extends Query {
    private final RowFilter filter;

    RowQuery(RowFilter filter) {
        this.filter = filter;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
                var rows = new Rows(new Candidates(segment, filter));
                return ConstantScoreScorerSupplier.fromIterator(
                        TwoPhaseIterator.asDocIdSetIterator(rows),
                        score(),
                        scoreMode,
                        segment.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(@Nullable String field) {
        return filter.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowQuery query && filter.equals(query.filter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(RowQuery.class, filter);
    }

    /// Asks each row of the blocks that may hold one.
    private static final class Rows extends TwoPhaseIterator {
        private static final float COST = 5;
        private final Candidates candidates;

        Rows(Candidates candidates) {
            super(candidates);
            this.candidates = candidates;
        }

        @Override
        public boolean matches() {
            return candidates.matches();
        }

        @Override
        public float matchCost() {
            return COST;
        }
    }

    /// The events of all blocks that may hold one.
    private static final class Candidates extends DocIdSetIterator {
        private final Blocks blocks;
        private final RowFilter filter;
        private final int cost;
        private @Nullable IntPredicate test;
        private int document = -1;

        Candidates(LeafReaderContext segment, RowFilter filter) throws IOException {
            blocks = new Blocks(segment.reader());
            this.filter = filter;
            cost = segment.reader().maxDoc();
        }

        boolean matches() {
            return test != null && test.test(document - blocks.first());
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() throws IOException {
            return advance(document + 1);
        }

        @Override
        public int advance(int target) throws IOException {
            document = target;
            while (document >= blocks.document() || test == null) {
                if (!blocks.reach(Math.max(document, blocks.document() + 1))) {
                    document = NO_MORE_DOCS;
                    return document;
                }
                document = Math.max(document, blocks.first());
                test = filter.on(blocks.block());
                if (document == blocks.document()) {
                    test = null;
                }
            }
            return document;
        }

        @Override
        public long cost() {
            return cost;
        }
    }
}
