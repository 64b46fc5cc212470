package io.casebook.history;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/// Turns rows of a table into documents of the index: some hundred neighbours become a block, which
/// carries what all of them have, and each event becomes a document with nothing but its words.
/// That is what makes it quick: no event costs more than its words.
///
/// Used again and again, by one thread at a time.
final class BlockWriter {
    /// Bytes of text in a block, unless its only record is longer.
    static final int BLOCK = 1 << 16;

    /// Bytes of a record that are kept.
    static final int LONGEST_RECORD = 1 << 18;

    private static final FieldType WORDS = words();

    private final String incident;
    private final BlockColumns columns = new BlockColumns();
    private final WordStream words = new WordStream();
    private final List<IndexableField> event = List.of(new Field(Fields.MESSAGE, words, WORDS));
    private byte[] text = new byte[BLOCK];
    private int textLength;

    BlockWriter(String incident) {
        this.incident = incident;
    }

    private static FieldType words() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    /// Adds all rows of a chunk.
    void add(EventTable table, EventChunk chunk, EventLabels labels, IndexWriter index)
            throws IOException {
        var row = 0;
        while (row < chunk.size()) {
            row = fill(table, chunk, row);
            var block = block(columns.encode(incident, table, labels));
            index.addDocuments(() -> new Documents(block));
        }
    }

    /// Takes rows into the block until it is full, and their text.
    ///
    /// @return the first row that is not in it
    private int fill(EventTable table, EventChunk chunk, int firstRow) {
        var start = chunk.offset(firstRow);
        var kept = Math.min(chunk.length(firstRow), LONGEST_RECORD);
        columns.clear();
        columns.add(chunk, firstRow, 0, kept);
        var end = start + kept;
        var row = firstRow + 1;
        while (row < chunk.size() && !columns.full()) {
            var next = chunk.offset(row) + chunk.length(row);
            if (chunk.offset(row) < end || next - start > BLOCK) {
                break;
            }
            columns.add(chunk, row, (int) (chunk.offset(row) - start), chunk.length(row));
            end = next;
            row++;
        }
        textLength = (int) (end - start);
        if (text.length < textLength) {
            text = new byte[textLength];
        }
        table.text().copy(start, text, 0, textLength);
        return row;
    }

    private List<IndexableField> block(BytesRef encoded) {
        return List.of(
                new StringField(Fields.INCIDENT, incident, Field.Store.NO),
                new BinaryDocValuesField(Fields.COLUMNS, encoded),
                new StoredField(Fields.TEXT, text, 0, textLength));
    }

    /// The events of the block and then the block, for all of them the same objects.
    private final class Documents implements Iterator<Iterable<? extends IndexableField>> {
        private final List<IndexableField> block;
        private int row;

        Documents(List<IndexableField> block) {
            this.block = block;
        }

        @Override
        public boolean hasNext() {
            return row <= columns.size();
        }

        @Override
        public Iterable<? extends IndexableField> next() {
            if (row == columns.size()) {
                row++;
                return block;
            }
            words.over(text, columns.messageStart(row), columns.messageEnd(row));
            row++;
            return event;
        }
    }
}
