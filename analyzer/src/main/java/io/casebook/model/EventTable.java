package io.casebook.model;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// All events of one artifact, in the order in which they are written: chunks of columns, one a
/// slice. A row is an index over all chunks. Read chunk by chunk where it must be fast.
public final class EventTable {
    private final ArtifactPath artifact;
    private final String format;
    private final ArtifactText text;
    private final List<EventChunk> chunks;
    private final int[] firstRows;
    private final int size;

    /// @param format id of the format that was recognised, such as `syslog`
    /// @param text what the events' offsets point into
    public EventTable(
            ArtifactPath artifact, String format, ArtifactText text, List<EventChunk> chunks) {
        this.artifact = artifact;
        this.format = format;
        this.text = text;
        this.chunks = List.copyOf(chunks);
        firstRows = new int[chunks.size()];
        var rows = 0;
        for (var i = 0; i < firstRows.length; i++) {
            firstRows[i] = rows;
            rows = Math.addExact(rows, chunks.get(i).size());
        }
        size = rows;
    }

    public ArtifactPath artifact() {
        return artifact;
    }

    /// Id of the format that was recognised.
    public String format() {
        return format;
    }

    public ArtifactText text() {
        return text;
    }

    /// Number of events.
    public int size() {
        return size;
    }

    public List<EventChunk> chunks() {
        return chunks;
    }

    /// The first row of a chunk.
    public int firstRow(int chunk) {
        return firstRows[chunk];
    }

    /// The event in this row, as a place in its chunk.
    ///
    /// @throws IndexOutOfBoundsException when there is no such row
    public Row row(int row) {
        if (row < 0 || row >= size) {
            throw new IndexOutOfBoundsException("row " + row + " of " + size);
        }
        var chunk = Arrays.binarySearch(firstRows, row);
        if (chunk < 0) {
            chunk = -chunk - 2;
        }
        while (chunks.get(chunk).size() == 0) {
            chunk++;
        }
        return new Row(this, chunks.get(chunk), row - firstRows[chunk]);
    }

    /// The event in whose record a byte of the artifact lies; null where it lies in none.
    public @Nullable Row rowAt(long offset) {
        var low = 0;
        var high = size - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var row = row(middle);
            var start = row.chunk.offset(row.index);
            if (offset < start) {
                high = middle - 1;
            } else if (offset >= start + row.chunk.length(row.index)) {
                low = middle + 1;
            } else {
                return row;
            }
        }
        return null;
    }

    /// One event of a table; everything about it is a look into the columns.
    public record Row(EventTable table, EventChunk chunk, int index) {
        /// The whole record as written.
        public String text() {
            return table.text.string(chunk.offset(index), chunk.length(index));
        }

        /// The message of the record, all its lines.
        public String message() {
            var skip = chunk.messageStart(index);
            return table.text.string(chunk.offset(index) + skip, chunk.length(index) - skip);
        }

        /// The time as written; empty where none is.
        public String readingText() {
            return table.text.string(
                    chunk.offset(index) + chunk.readingStart(index), chunk.readingLength(index));
        }

        /// Where the record is.
        public SourceSpan span() {
            return new SourceSpan(
                    table.artifact,
                    chunk.offset(index),
                    chunk.length(index),
                    chunk.line(index),
                    chunk.lines(index));
        }

        /// The record as evidence.
        public Evidence evidence() {
            return new Evidence(span(), text());
        }
    }
}
