package io.casebook.history;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

import java.io.IOException;

/// The texts of the blocks of one segment; the last one stays at hand.
final class Texts {
    private final LeafReader segment;
    private BinaryDocValues packed;
    private byte[] text = new byte[0];
    private int document = -1;

    Texts(LeafReader segment) throws IOException {
        this.segment = segment;
        packed = DocValues.getBinary(segment, Fields.TEXT);
    }

    /// The text of the block with this document.
    ///
    /// @throws IOException when it is damaged
    byte[] of(int block) throws IOException {
        if (block != document) {
            if (block < packed.docID()) { // they only go forward
                packed = DocValues.getBinary(segment, Fields.TEXT);
            }
            if (!packed.advanceExact(block)) {
                throw new IOException("the text of a block of events is missing");
            }
            text = BlockText.unpack(packed.binaryValue());
            document = block;
        }
        return text;
    }
}
