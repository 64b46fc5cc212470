package io.casebook.history;

import io.casebook.model.SearchResult;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// Counts what a search finds and keeps the first ones, in the order of [SearchResult].
final class TimeOrder implements Collector {
    private final Map<String, Integer> ranks;
    private final int limit;
    private final PriorityQueue<Found> first = new PriorityQueue<>(Found.ORDER.reversed());
    private long total;

    /// @param ranks place of each incident, the newest has 0
    TimeOrder(Map<String, Integer> ranks, int limit) {
        this.ranks = ranks;
        this.limit = limit;
    }

    /// An event that was found.
    record Found(LeafReaderContext segment, Block block, int blockDocument, int row, int rank) {
        static final Comparator<Found> ORDER =
                Comparator.comparingInt(Found::rank)
                        .thenComparing(Found::undated)
                        .thenComparingLong(Found::time)
                        .thenComparing(found -> found.block.artifact())
                        .thenComparingLong(found -> found.get(RowColumn.LINE));

        long get(RowColumn column) {
            return block.get(column, row);
        }

        boolean undated() {
            return block.flag(RowColumn.UNDATED, row);
        }

        /// Undated events have none that means anything.
        private long time() {
            return undated() ? 0 : get(RowColumn.TIME);
        }
    }

    long total() {
        return total;
    }

    List<Found> found() {
        return first.stream().sorted(Found.ORDER).toList();
    }

    private void add(Found found) {
        if (first.size() < limit) {
            first.add(found);
        } else if (Found.ORDER.compare(found, first.element()) < 0) {
            first.remove();
            first.add(found);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        return new OfSegment(segment);
    }

    /// The events of one segment. A block that cannot bring anything better is only counted.
    private final class OfSegment implements LeafCollector {
        private final LeafReaderContext segment;
        private final Blocks blocks;
        private int rank;
        private int passOver = -1;

        OfSegment(LeafReaderContext segment) throws IOException {
            this.segment = segment;
            blocks = new Blocks(segment.reader());
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int event) throws IOException {
            total++;
            if (event <= passOver) {
                return;
            }
            if (event > blocks.document()) {
                blocks.reach(event);
                rank = ranks.getOrDefault(blocks.block().incident(), Integer.MAX_VALUE);
                if (hopeless()) {
                    passOver = blocks.document();
                    return;
                }
            }
            add(
                    new Found(
                            segment,
                            blocks.block(),
                            blocks.document(),
                            event - blocks.first(),
                            rank));
        }

        private boolean hopeless() {
            if (first.size() < limit) {
                return false;
            }
            var last = first.element();
            return rank > last.rank()
                    || rank == last.rank()
                            && !last.undated()
                            && blocks.block().column(RowColumn.TIME).least()
                                    > last.get(RowColumn.TIME);
        }
    }
}
