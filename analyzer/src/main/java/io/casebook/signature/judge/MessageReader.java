package io.casebook.signature.judge;

import io.casebook.model.EventTable;

import org.jspecify.annotations.Nullable;

/// Reads messages again, a block of their text at a time: what is asked for follows each other
/// mostly. For one thread.
final class MessageReader {
    private static final int BLOCK = 1 << 16;

    private @Nullable EventTable table;
    private long blockStart;
    private byte[] bytes = {};
    private int from;
    private int to;

    /// Moves to the message of a record.
    void read(EventTable.Row row) {
        var skip = row.chunk().messageStart(row.index());
        var start = row.chunk().offset(row.index()) + skip;
        var length = row.chunk().length(row.index()) - skip;
        if (row.table() != table
                || start < blockStart
                || start + length > blockStart + bytes.length) {
            table = row.table();
            blockStart = start;
            var most = row.table().text().size() - start;
            bytes = row.table().text().bytes(start, (int) Math.min(Math.max(BLOCK, length), most));
        }
        from = (int) (start - blockStart);
        to = from + length;
    }

    /// What [#from] and [#to] point into.
    byte[] bytes() {
        return bytes;
    }

    /// Where the message starts.
    int from() {
        return from;
    }

    /// Where it ends.
    int to() {
        return to;
    }
}
