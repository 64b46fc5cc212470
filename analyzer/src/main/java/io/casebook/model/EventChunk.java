package io.casebook.model;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_CHAR_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The columns of the events of one slice of an artifact, outside the heap: some fifty bytes an
/// event. Written once from an [EventBuffer]; only the resolved times are filled in later, by the
/// timeline.
public final class EventChunk {
    /// What [#nanos] says of an event that nothing dates.
    public static final long UNDATED = Long.MIN_VALUE;

    static final int NO_SEVERITY = 8;
    static final int UNPARSED = 1;
    static final int STARTS_BOOT = 2;

    private static final ReadingKind[] READING_KINDS = ReadingKind.values();
    private static final TimeBasis[] BASES = TimeBasis.values();
    private static final int READING_KIND_BITS = 3;

    private final int size;
    private final long baseOffset;
    private final long baseLine;
    private final MemorySegment time;
    private final MemorySegment readingNanos;
    private final MemorySegment offset;
    private final MemorySegment length;
    private final MemorySegment line;
    private final MemorySegment process;
    private final MemorySegment host;
    private final MemorySegment pid;
    private final MemorySegment uncertainty;
    private final MemorySegment lines;
    private final MemorySegment messageStart;
    private final MemorySegment readingShape;
    private final MemorySegment readingStart;
    private final MemorySegment readingLength;
    private final MemorySegment severity;
    private final MemorySegment flags;
    private final MemorySegment basis;

    /// Copies the rows of a buffer.
    ///
    /// @param baseOffset where in the artifact the slice's byte 0 is
    /// @param baseLine the line number, from 1, of the slice's first line
    public EventChunk(EventBuffer rows, long baseOffset, long baseLine) {
        this.size = rows.size;
        this.baseOffset = baseOffset;
        this.baseLine = baseLine;
        var columns = new Columns(size);
        time = columns.take(JAVA_LONG_UNALIGNED);
        readingNanos = columns.copy(rows.readingNanos, JAVA_LONG_UNALIGNED);
        offset = columns.copy(rows.offset, JAVA_INT_UNALIGNED);
        length = columns.copy(rows.length, JAVA_INT_UNALIGNED);
        line = columns.copy(rows.line, JAVA_INT_UNALIGNED);
        process = columns.copy(rows.process, JAVA_INT_UNALIGNED);
        host = columns.copy(rows.host, JAVA_INT_UNALIGNED);
        pid = columns.copy(rows.pid, JAVA_INT_UNALIGNED);
        uncertainty = columns.take(JAVA_INT_UNALIGNED);
        lines = columns.copy(rows.lines, JAVA_CHAR_UNALIGNED);
        messageStart = columns.copy(rows.messageStart, JAVA_CHAR_UNALIGNED);
        readingShape = columns.copy(rows.readingShape, JAVA_BYTE);
        readingStart = columns.copy(rows.readingStart, JAVA_BYTE);
        readingLength = columns.copy(rows.readingLength, JAVA_BYTE);
        severity = columns.copy(rows.severity, JAVA_BYTE);
        flags = columns.copy(rows.flags, JAVA_BYTE);
        basis = columns.take(JAVA_BYTE);
        for (var row = 0; row < size; row++) {
            resolve(row, UNDATED, TimeBasis.NONE, 0);
        }
    }

    private EventChunk(EventChunk rows, int firstRow, long baseLine) {
        this.size = rows.size - firstRow;
        this.baseOffset = rows.baseOffset;
        this.baseLine = baseLine;
        time = tail(rows.time, JAVA_LONG_UNALIGNED, firstRow);
        readingNanos = tail(rows.readingNanos, JAVA_LONG_UNALIGNED, firstRow);
        offset = tail(rows.offset, JAVA_INT_UNALIGNED, firstRow);
        length = tail(rows.length, JAVA_INT_UNALIGNED, firstRow);
        line = tail(rows.line, JAVA_INT_UNALIGNED, firstRow);
        process = tail(rows.process, JAVA_INT_UNALIGNED, firstRow);
        host = tail(rows.host, JAVA_INT_UNALIGNED, firstRow);
        pid = tail(rows.pid, JAVA_INT_UNALIGNED, firstRow);
        uncertainty = tail(rows.uncertainty, JAVA_INT_UNALIGNED, firstRow);
        lines = tail(rows.lines, JAVA_CHAR_UNALIGNED, firstRow);
        messageStart = tail(rows.messageStart, JAVA_CHAR_UNALIGNED, firstRow);
        readingShape = tail(rows.readingShape, JAVA_BYTE, firstRow);
        readingStart = tail(rows.readingStart, JAVA_BYTE, firstRow);
        readingLength = tail(rows.readingLength, JAVA_BYTE, firstRow);
        severity = tail(rows.severity, JAVA_BYTE, firstRow);
        flags = tail(rows.flags, JAVA_BYTE, firstRow);
        basis = tail(rows.basis, JAVA_BYTE, firstRow);
    }

    private static MemorySegment tail(MemorySegment column, ValueLayout element, int firstRow) {
        return column.asSlice(firstRow * element.byteSize());
    }

    /// The same rows without the first ones, with line numbers that count from `baseLine`. Shares
    /// the memory.
    public EventChunk placed(int firstRow, long firstLine) {
        return new EventChunk(this, firstRow, firstLine);
    }

    static byte readingShape(ReadingKind kind, int digits) {
        return (byte) (kind.ordinal() | digits << READING_KIND_BITS);
    }

    /// Number of events.
    public int size() {
        return size;
    }

    /// First byte of the record in the artifact's text.
    public long offset(int row) {
        return baseOffset + offset.getAtIndex(JAVA_INT_UNALIGNED, row);
    }

    /// Bytes of the record.
    public int length(int row) {
        return length.getAtIndex(JAVA_INT_UNALIGNED, row);
    }

    /// First line of the record, counted from 1.
    public long line(int row) {
        return baseLine + line.getAtIndex(JAVA_INT_UNALIGNED, row);
    }

    /// Physical lines of the record; the highest number that is told apart is 65,535.
    public int lines(int row) {
        return lines.getAtIndex(JAVA_CHAR_UNALIGNED, row);
    }

    /// Where the message starts, in bytes from the start of the record.
    public int messageStart(int row) {
        return messageStart.getAtIndex(JAVA_CHAR_UNALIGNED, row);
    }

    /// The time as the record wrote it.
    public Reading reading(int row) {
        var kind = readingKind(row);
        return kind == ReadingKind.NONE
                ? Reading.NONE
                : new Reading(kind, readingNanos(row), readingDigits(row));
    }

    /// See [Reading#kind].
    public ReadingKind readingKind(int row) {
        return READING_KINDS[
                readingShape.getAtIndex(JAVA_BYTE, row) & (1 << READING_KIND_BITS) - 1];
    }

    /// See [Reading#nanos].
    public long readingNanos(int row) {
        return readingNanos.getAtIndex(JAVA_LONG_UNALIGNED, row);
    }

    /// See [Reading#digits].
    public int readingDigits(int row) {
        return readingShape.getAtIndex(JAVA_BYTE, row) >> READING_KIND_BITS;
    }

    /// Where the time is written, in bytes from the start of the record.
    public int readingStart(int row) {
        return Byte.toUnsignedInt(readingStart.getAtIndex(JAVA_BYTE, row));
    }

    /// Bytes of the time as written; 0 where none is written within reach.
    public int readingLength(int row) {
        return Byte.toUnsignedInt(readingLength.getAtIndex(JAVA_BYTE, row));
    }

    /// Null where the format has none.
    public @Nullable Severity severity(int row) {
        var level = severityLevel(row);
        return level == NO_SEVERITY ? null : Severity.ofLevel(level);
    }

    /// The syslog number of the severity, 8 where the format has none.
    public int severityLevel(int row) {
        return severity.getAtIndex(JAVA_BYTE, row);
    }

    /// Whether no rule of the format fits the record.
    public boolean unparsed(int row) {
        return (flags.getAtIndex(JAVA_BYTE, row) & UNPARSED) != 0;
    }

    /// Whether another boot starts writing here.
    public boolean startsBoot(int row) {
        return (flags.getAtIndex(JAVA_BYTE, row) & STARTS_BOOT) != 0;
    }

    /// The number of the process name, see [Names].
    public int process(int row) {
        return process.getAtIndex(JAVA_INT_UNALIGNED, row);
    }

    /// The number of the host name as written, see [Names].
    public int host(int row) {
        return host.getAtIndex(JAVA_INT_UNALIGNED, row);
    }

    /// The process id, -1 where none is written.
    public int pid(int row) {
        return pid.getAtIndex(JAVA_INT_UNALIGNED, row);
    }

    /// The resolved time in nanoseconds since 1970-01-01T00:00Z, or [#UNDATED].
    public long nanos(int row) {
        return time.getAtIndex(JAVA_LONG_UNALIGNED, row);
    }

    /// What the resolved time rests on.
    public TimeBasis basis(int row) {
        return BASES[basis.getAtIndex(JAVA_BYTE, row)];
    }

    /// The resolved time may be wrong by so many milliseconds to either side.
    public int uncertaintyMillis(int row) {
        return uncertainty.getAtIndex(JAVA_INT_UNALIGNED, row);
    }

    /// Sets the resolved time; the reading stays.
    public void resolve(int row, long nanos, TimeBasis onBasis, int uncertaintyMillis) {
        time.setAtIndex(JAVA_LONG_UNALIGNED, row, nanos);
        basis.setAtIndex(JAVA_BYTE, row, (byte) onBasis.ordinal());
        uncertainty.setAtIndex(JAVA_INT_UNALIGNED, row, uncertaintyMillis);
    }

    /// Cuts one block of memory into columns, widest first so that each is aligned.
    private static final class Columns {
        private static final int BYTES_PER_ROW = 2 * 8 + 7 * 4 + 2 * 2 + 6;
        private final int rows;
        private final MemorySegment memory;
        private long taken;

        Columns(int rows) {
            this.rows = rows;
            memory = Arena.ofAuto().allocate(Math.max(1L, (long) rows * BYTES_PER_ROW), Long.BYTES);
        }

        MemorySegment take(ValueLayout element) {
            var column = memory.asSlice(taken, rows * element.byteSize());
            taken += column.byteSize();
            return column;
        }

        MemorySegment copy(Object array, ValueLayout element) {
            var column = take(element);
            MemorySegment.copy(heap(array), element, 0, column, element, 0, rows);
            return column;
        }

        private static MemorySegment heap(Object array) {
            return switch (array) {
                case long[] longs -> MemorySegment.ofArray(longs);
                case int[] ints -> MemorySegment.ofArray(ints);
                case char[] chars -> MemorySegment.ofArray(chars);
                case byte[] bytes -> MemorySegment.ofArray(bytes);
                default -> throw new IllegalArgumentException(array.getClass().getName());
            };
        }
    }
}
