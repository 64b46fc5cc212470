package io.casebook.history;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Turns rows of a table into documents of the index: some hundred neighbours become a block, which
/// carries what all of them have, and each event becomes a document with nothing but its words.
/// That is what makes it quick: no event costs more than its words.
///
/// Used again and again, by one thread at a time.
final class BlockWriter implements AutoCloseable {
    /// Bytes of text in a block, unless its only record is longer.
    static final int BLOCK = 1 << 16;

    /// Bytes of a record that are kept.
    static final int LONGEST_RECORD = 1 << 18;

    private static final FieldType WORDS = words();

    private final String incident;
    private final BlockColumns columns = new BlockColumns();
    private final BlockNumbers numbers = new BlockNumbers();
    private final WordStream words = new WordStream(numbers);
    private final List<IndexableField> event = List.of(new Field(Fields.MESSAGE, words, WORDS));
    private final Shapes shapes = new Shapes(numbers);
    private final List<NewShape> newShapes = new ArrayList<>();
    private final BlockText packer = new BlockText();
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
            var encoded = columns.encode(incident, table, labels);
            var packed = packer.pack(text, textLength);
            index.addDocuments(() -> new Documents(encoded, packed));
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

    /// The block, once the words of its events are known.
    private List<IndexableField> block(BytesRef encoded, BytesRef packed) {
        return List.of(
                new StringField(Fields.INCIDENT, incident, Field.Store.NO),
                new BinaryDocValuesField(Fields.COLUMNS, encoded),
                new BinaryDocValuesField(Fields.NUMBERS, numbers.encode(columns.size())),
                new BinaryDocValuesField(Fields.TEXT, packed));
    }

    /// A shape to be indexed, and the message that has it.
    private record NewShape(long id, int from, int to) {}

    @Override
    public void close() {
        packer.close();
    }

    private List<IndexableField> shape(NewShape shape) {
        words.constants(text, shape.from(), shape.to());
        return List.of(
                new StringField(Fields.INCIDENT, incident, Field.Store.NO),
                new NumericDocValuesField(Fields.SHAPE_ID, shape.id()),
                new Field(Fields.SHAPE, words, WORDS));
    }

    /// The words of an event, or the shape they have and the rest of them.
    private List<IndexableField> event(int row) {
        var from = columns.messageStart(row);
        var to = columns.messageEnd(row);
        switch (shapes.look(text, from, to)) {
            case FIRST -> words.all(text, from, to);
            case SECOND -> {
                newShapes.add(new NewShape(shapes.id(), from, to));
                words.shaped(shapes);
            }
            case KNOWN -> words.shaped(shapes);
        }
        return event;
    }

    /// The events of the block, the block, its new shapes; for all of them the same objects.
    private final class Documents implements Iterator<Iterable<? extends IndexableField>> {
        private final BytesRef encoded;
        private final BytesRef packed;
        private int number;

        Documents(BytesRef encoded, BytesRef packed) {
            this.encoded = encoded;
            this.packed = packed;
            newShapes.clear();
            numbers.clear();
        }

        @Override
        public boolean hasNext() {
            return number <= columns.size() + newShapes.size();
        }

        @Override
        public Iterable<? extends IndexableField> next() {
            var row = number++;
            if (row < columns.size()) {
                return event(row);
            }
            return row == columns.size()
                    ? block(encoded, packed)
                    : shape(newShapes.get(row - columns.size() - 1));
        }
    }
}
