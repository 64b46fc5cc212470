package io.casebook.history;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Some hundred neighbouring events of one artifact, as [BlockColumns] wrote them.
record Block(
        String incident,
        String artifact,
        String format,
        List<String> processes,
        List<String> hosts,
        int size,
        List<PackedColumn> columns) {

    /// @throws IOException when the bytes are damaged
    static Block read(BytesRef encoded) throws IOException {
        var bytes = BytesRef.deepCopyOf(encoded).bytes;
        var in = new ByteArrayDataInput(bytes);
        try {
            var incident = in.readString();
            var artifact = in.readString();
            var format = in.readString();
            var processes = strings(in);
            var hosts = strings(in);
            var size = in.readVInt();
            var columns = new ArrayList<PackedColumn>();
            for (var _ : RowColumn.all()) {
                columns.add(PackedColumn.read(bytes, in, size));
            }
            return new Block(incident, artifact, format, processes, hosts, size, columns);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("the columns of a block of events are damaged", e);
        }
    }

    private static List<String> strings(ByteArrayDataInput in) throws IOException {
        var count = in.readVInt();
        var strings = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            strings.add(in.readString());
        }
        return strings;
    }

    PackedColumn column(RowColumn column) {
        return columns.get(column.ordinal());
    }

    long get(RowColumn column, int row) {
        return column(column).get(row);
    }

    boolean flag(int flag, int row) {
        return (get(RowColumn.FLAGS, row) & flag) != 0;
    }

    String process(int row) {
        return processes.get((int) get(RowColumn.PROCESS, row));
    }

    String host(int row) {
        return hosts.get((int) get(RowColumn.HOST, row));
    }

    /// Where the record starts in the block's text.
    int start(int row) {
        return (int) get(RowColumn.OFFSET, row);
    }

    /// Where the message starts in the block's text.
    int messageStart(int row) {
        return (int)
                (get(RowColumn.OFFSET, row)
                        + Math.min(get(RowColumn.MESSAGE, row), get(RowColumn.LENGTH, row)));
    }

    /// Where the record ends in the block's text.
    int end(int row) {
        return (int) (get(RowColumn.OFFSET, row) + get(RowColumn.LENGTH, row));
    }
}
