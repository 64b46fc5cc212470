package io.casebook.model;

import java.util.Arrays;

/// The growing end of an [EventTable]: columns of one slice as plain arrays, filled by one thread,
/// frozen into an [EventChunk] at the slice's end and then used again.
public final class EventBuffer {
    private static final int FIRST_CAPACITY = 4096;
    private static final int READING_TEXT_REACH = 255;

    final Names.Cache processNames;
    final Names.Cache hostNames;
    private final Names processes;
    int size;
    int readingKinds;
    int[] offset = new int[FIRST_CAPACITY];
    int[] length = new int[FIRST_CAPACITY];
    int[] line = new int[FIRST_CAPACITY];
    char[] lines = new char[FIRST_CAPACITY];
    char[] messageStart = new char[FIRST_CAPACITY];
    long[] readingNanos = new long[FIRST_CAPACITY];
    byte[] readingShape = new byte[FIRST_CAPACITY];
    byte[] readingStart = new byte[FIRST_CAPACITY];
    byte[] readingLength = new byte[FIRST_CAPACITY];
    byte[] severity = new byte[FIRST_CAPACITY];
    byte[] flags = new byte[FIRST_CAPACITY];
    int[] process = new int[FIRST_CAPACITY];
    int[] host = new int[FIRST_CAPACITY];
    int[] pid = new int[FIRST_CAPACITY];

    /// A buffer that numbers names in these two lists.
    public EventBuffer(Names processes, Names hosts) {
        this.processes = processes;
        processNames = processes.newCache();
        hostNames = hosts.newCache();
    }

    /// Rows so far.
    public int size() {
        return size;
    }

    /// Forgets all rows.
    public void clear() {
        size = 0;
        readingKinds = 0;
    }

    /// Adds a row.
    ///
    /// @param bytes the slice that the draft's places point into
    /// @param lineInSlice the record's first line, counted from 0 at the start of the slice
    /// @return the row's index in this buffer
    public int add(RecordDraft draft, byte[] bytes, int lineInSlice) {
        if (size == offset.length) {
            grow();
        }
        var row = size++;
        offset[row] = draft.start;
        length[row] = draft.end - draft.start;
        line[row] = lineInSlice;
        lines[row] = (char) Math.min(draft.lines, Character.MAX_VALUE);
        messageStart[row] = (char) Math.min(draft.messageStart - draft.start, Character.MAX_VALUE);
        addReading(draft, row);
        severity[row] =
                (byte) (draft.severity == null ? EventChunk.NO_SEVERITY : draft.severity.ordinal());
        flags[row] =
                (byte)
                        ((draft.unparsed ? EventChunk.UNPARSED : 0)
                                | (draft.startsBoot ? EventChunk.STARTS_BOOT : 0));
        process[row] = processOf(draft, bytes);
        host[row] = hostNames.numberOf(bytes, draft.hostStart, draft.hostEnd);
        pid[row] = draft.pid;
        return row;
    }

    private void addReading(RecordDraft draft, int row) {
        readingKinds |= 1 << draft.readingKind.ordinal();
        readingNanos[row] = draft.readingNanos;
        readingShape[row] = EventChunk.readingShape(draft.readingKind, draft.readingDigits);
        var from = draft.readingStart - draft.start;
        var written = draft.readingEnd - draft.readingStart;
        var reachable = from <= READING_TEXT_REACH && written <= READING_TEXT_REACH;
        readingStart[row] = (byte) (reachable ? from : 0);
        readingLength[row] = (byte) (reachable ? written : 0);
    }

    private int processOf(RecordDraft draft, byte[] bytes) {
        return draft.impliedProcess == null
                ? processNames.numberOf(bytes, draft.processStart, draft.processEnd)
                : processes.numberOf(draft.impliedProcess);
    }

    private void grow() {
        var capacity = size * 2;
        offset = Arrays.copyOf(offset, capacity);
        length = Arrays.copyOf(length, capacity);
        line = Arrays.copyOf(line, capacity);
        lines = Arrays.copyOf(lines, capacity);
        messageStart = Arrays.copyOf(messageStart, capacity);
        readingNanos = Arrays.copyOf(readingNanos, capacity);
        readingShape = Arrays.copyOf(readingShape, capacity);
        readingStart = Arrays.copyOf(readingStart, capacity);
        readingLength = Arrays.copyOf(readingLength, capacity);
        severity = Arrays.copyOf(severity, capacity);
        flags = Arrays.copyOf(flags, capacity);
        process = Arrays.copyOf(process, capacity);
        host = Arrays.copyOf(host, capacity);
        pid = Arrays.copyOf(pid, capacity);
    }
}
