package io.casebook.history;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;

import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntFunction;

/// The columns of one block while it is filled. [Block] reads what it writes.
final class BlockColumns {
    /// Most events of a block.
    static final int ROWS = 1024;

    private static final int MOST_BYTES = RowColumn.all().length * (ROWS * Long.BYTES + 20);

    private final long[][] columns = new long[RowColumn.all().length][ROWS];
    private final byte[] packed = new byte[MOST_BYTES];
    private final Numbers processes = new Numbers();
    private final Numbers hosts = new Numbers();
    private int size;

    int size() {
        return size;
    }

    boolean full() {
        return size == ROWS;
    }

    void clear() {
        size = 0;
        processes.count = 0;
        hosts.count = 0;
    }

    int messageStart(int row) {
        return (int)
                (column(RowColumn.OFFSET)[row]
                        + Math.min(column(RowColumn.MESSAGE)[row], column(RowColumn.LENGTH)[row]));
    }

    int messageEnd(int row) {
        return (int) (column(RowColumn.OFFSET)[row] + column(RowColumn.LENGTH)[row]);
    }

    private long[] column(RowColumn column) {
        return columns[column.ordinal()];
    }

    /// Adds an event.
    ///
    /// @param offset of the record in the block's text
    /// @param kept bytes of the record
    void add(EventChunk chunk, int row, int offset, int kept) {
        var at = size++;
        var undated = chunk.nanos(row) == EventChunk.UNDATED;
        column(RowColumn.TIME)[at] = undated ? neighbour(at) : chunk.nanos(row);
        column(RowColumn.DIGITS)[at] = chunk.readingDigits(row);
        column(RowColumn.OFFSET)[at] = offset;
        column(RowColumn.LENGTH)[at] = kept;
        column(RowColumn.MESSAGE)[at] = chunk.messageStart(row);
        column(RowColumn.LINE)[at] = chunk.line(row);
        column(RowColumn.LINES)[at] = chunk.lines(row);
        column(RowColumn.SEVERITY)[at] = chunk.severityLevel(row);
        column(RowColumn.PROCESS)[at] = processes.place(chunk.process(row));
        column(RowColumn.HOST)[at] = hosts.place(chunk.host(row));
        column(RowColumn.PID)[at] = chunk.pid(row);
        column(RowColumn.FLAGS)[at] = flags(chunk, row, undated, kept);
    }

    /// The time of the event before, so that undated ones do not widen the column.
    private long neighbour(int at) {
        return at == 0 ? 0 : column(RowColumn.TIME)[at - 1];
    }

    private static int flags(EventChunk chunk, int row, boolean undated, int kept) {
        return (chunk.unparsed(row) ? RowColumn.UNPARSED : 0)
                | (undated ? RowColumn.UNDATED : 0)
                | (kept < chunk.length(row) ? RowColumn.CUT : 0);
    }

    /// All of it as bytes.
    BytesRef encode(String incident, EventTable table, EventLabels labels) throws IOException {
        var out = new ByteBuffersDataOutput();
        out.writeString(incident);
        out.writeString(table.artifact().value());
        out.writeString(table.format());
        processes.write(labels.processes()::name, out);
        hosts.write(labels::host, out);
        out.writeVInt(size);
        var numbers = new ByteArrayDataOutput(packed);
        for (var column : columns) {
            PackedColumn.write(column, size, numbers);
        }
        out.writeBytes(packed, 0, numbers.getPosition());
        return new BytesRef(out.toArrayCopy());
    }

    /// The different numbers of names in a block; mostly few.
    private static final class Numbers {
        private int[] numbers = new int[16];
        private int count;
        private int last;

        int place(int number) {
            if (last < count && numbers[last] == number) {
                return last;
            }
            for (last = 0; last < count; last++) {
                if (numbers[last] == number) {
                    return last;
                }
            }
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = number;
            return last;
        }

        void write(IntFunction<String> names, ByteBuffersDataOutput out) throws IOException {
            out.writeVInt(count);
            for (var i = 0; i < count; i++) {
                out.writeString(names.apply(numbers[i]));
            }
        }
    }
}
