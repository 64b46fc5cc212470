package io.casebook.history;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFields;

import java.io.IOException;
import java.util.Set;

/// The texts of the blocks of one segment; the last one stays at hand.
final class Texts {
    private final StoredFields stored;
    private byte[] text = new byte[0];
    private int document = -1;

    Texts(LeafReader segment) throws IOException {
        stored = segment.storedFields();
    }

    /// The text of the block with this document.
    ///
    /// @throws IOException when it is damaged
    byte[] of(int block) throws IOException {
        if (block != document) {
            var bytes = stored.document(block, Set.of(Fields.TEXT)).getBinaryValue(Fields.TEXT);
            if (bytes == null) {
                throw new IOException("the text of a block of events is missing");
            }
            text = bytes.bytes;
            document = block;
        }
        return text;
    }
}
