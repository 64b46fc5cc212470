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

/// Finds events in which words follow each other, or a number is: first those that may have all the
/// words, then a look into the text. Positions in the index would cost more than all the
/// rest of it.
final class SequenceQuery extends Query {
    private final Query allWords;
    private final WordSequence sequence;

    SequenceQuery(Query allWords, WordSequence sequence) {
        this.allWords = allWords;
        this.sequence = sequence;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var rewritten = allWords.rewrite(searcher);
        return rewritten.equals(allWords) ? this : new SequenceQuery(rewritten, sequence);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
            throws IOException {
        var words = searcher.createWeight(allWords, ScoreMode.COMPLETE_NO_SCORES, boost);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment)
                    throws IOException {
                var scorer = words.scorer(segment);
                if (scorer == null) {
                    return null;
                }
                var events = scorer.iterator();
                return ConstantScoreScorerSupplier.fromIterator(
                        TwoPhaseIterator.asDocIdSetIterator(new Look(events, segment)),
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
        return sequence.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SequenceQuery query
                && sequence.equals(query.sequence)
                && allWords.equals(query.allWords);
    }

    @Override
    public int hashCode() {
        return Objects.hash(SequenceQuery.class, sequence);
    }

    /// Looks at the message of each event that has all the words.
    private final class Look extends TwoPhaseIterator {
        private static final float COST = 1000;
        private final Blocks blocks;
        private final Texts texts;
        private final Words seen = new Words();

        Look(DocIdSetIterator events, LeafReaderContext segment) throws IOException {
            super(events);
            blocks = new Blocks(segment.reader());
            texts = new Texts(segment.reader());
        }

        @Override
        public boolean matches() throws IOException {
            var event = approximation.docID();
            if (!blocks.reach(event)) {
                return false;
            }
            var row = event - blocks.first();
            var text = texts.of(blocks.document());
            return sequence.in(
                    text, blocks.block().messageStart(row), blocks.block().end(row), seen);
        }

        @Override
        public float matchCost() {
            return COST;
        }
    }
}
