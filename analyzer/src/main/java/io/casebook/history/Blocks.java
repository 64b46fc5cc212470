package io.casebook.history;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// The blocks of one segment, walked forward: a block is the document after its events.
final class Blocks {
    private final BinaryDocValues columns;
    private @Nullable Block block;
    private int document = -1;
    private int first;

    Blocks(LeafReader segment) throws IOException {
        columns = DocValues.getBinary(segment, Fields.COLUMNS);
    }

    /// Goes to the block of an event, or to the first one after it.
    ///
    /// @return false when there is none
    boolean reach(int event) throws IOException {
        if (event > document) {
            document = columns.advance(event);
            if (document != DocIdSetIterator.NO_MORE_DOCS) {
                block = Block.read(columns.binaryValue());
                first = document - block.size();
            }
        }
        return document != DocIdSetIterator.NO_MORE_DOCS;
    }

    /// The block that was reached.
    Block block() {
        if (block == null) {
            throw new IllegalStateException("no block reached");
        }
        return block;
    }

    /// The document of the block.
    int document() {
        return document;
    }

    /// The document of the block's first event.
    int first() {
        return first;
    }
}
