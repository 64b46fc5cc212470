package io.casebook.history;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Finds all events of the blocks in which a number may be ([BlockNumbers]); whether an event has
/// it, its text tells.
final class NumberQuery extends Query {
    private final long hash;

    /// @param hash of the number, see [BlockNumbers#hash]
    NumberQuery(long hash) {
        this.hash = hash;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
                return ConstantScoreScorerSupplier.fromIterator(
                        new Candidates(segment, hash),
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
        return "number " + Long.toHexString(hash);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumberQuery query && hash == query.hash;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(hash);
    }

    /// The events before each block that may hold the number.
    private static final class Candidates extends DocIdSetIterator {
        /// A number is in few blocks, mostly.
        private static final int RARITY = 16;

        private final BinaryDocValues filters;
        private final long hash;
        private final int cost;
        private int document = -1;

        Candidates(LeafReaderContext segment, long hash) throws IOException {
            filters = DocValues.getBinary(segment.reader(), Fields.NUMBERS);
            this.hash = hash;
            cost = segment.reader().maxDoc() / RARITY;
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
            while (document >= filters.docID()) {
                var block = filters.advance(Math.max(document, filters.docID() + 1));
                if (block == NO_MORE_DOCS) {
                    document = NO_MORE_DOCS;
                    return document;
                }
                var filter = filters.binaryValue();
                var first = block - BlockNumbers.rows(filter);
                document = BlockNumbers.mayHold(filter, hash) ? Math.max(document, first) : block;
            }
            return document;
        }

        @Override
        public long cost() {
            return cost;
        }
    }
}
