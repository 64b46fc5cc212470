package io.casebook.model;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.function.IntUnaryOperator;

/// The columns of the events of one slice of an artifact, outside the heap: some fifty bytes an
/// event. Written once from an [EventBuffer]; only the resolved times are filled in later, by the
/// timeline, and hosts renamed that others are called like.
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
    private final int readingKinds;
    private final long baseOffset;
    private final long baseLine;
    private final LongBuffer time;
    private final LongBuffer readingNanos;
    private final IntBuffer offset;
    private final IntBuffer length;
    private final IntBuffer line;
    private final IntBuffer process;
    private final IntBuffer host;
    private final IntBuffer pid;
    private final IntBuffer uncertainty;
    private final CharBuffer lines;
    private final CharBuffer messageStart;
    private final ByteBuffer readingShape;
    private final ByteBuffer readingStart;
    private final ByteBuffer readingLength;
    private final ByteBuffer severity;
    private final ByteBuffer flags;
    private final ByteBuffer basis;

    /// Copies the rows of a buffer.
    ///
    /// @param baseOffset where in the artifact the slice's byte 0 is
    /// @param baseLine the line number, from 1, of the slice's first line
    public EventChunk(EventBuffer rows, long baseOffset, long baseLine) {
        this.size = rows.size;
        readingKinds = rows.readingKinds;
        this.baseOffset = baseOffset;
        this.baseLine = baseLine;
        var columns = new Columns(size);
        time = columns.longs();
        readingNanos = columns.longs().put(0, rows.readingNanos, 0, size);
        offset = columns.ints().put(0, rows.offset, 0, size);
        length = columns.ints().put(0, rows.length, 0, size);
        line = columns.ints().put(0, rows.line, 0, size);
        process = columns.ints().put(0, rows.process, 0, size);
        host = columns.ints().put(0, rows.host, 0, size);
        pid = columns.ints().put(0, rows.pid, 0, size);
        uncertainty = columns.ints();
        lines = columns.chars().put(0, rows.lines, 0, size);
        messageStart = columns.chars().put(0, rows.messageStart, 0, size);
        readingShape = columns.bytes().put(0, rows.readingShape, 0, size);
        readingStart = columns.bytes().put(0, rows.readingStart, 0, size);
        readingLength = columns.bytes().put(0, rows.readingLength, 0, size);
        severity = columns.bytes().put(0, rows.severity, 0, size);
        flags = columns.bytes().put(0, rows.flags, 0, size);
        basis = columns.bytes();
        for (var row = 0; row < size; row++) {
            resolve(row, UNDATED, TimeBasis.NONE, 0);
        }
    }

    private EventChunk(EventChunk rows, int firstRow, long baseLine) {
        this.size = rows.size - firstRow;
        readingKinds = rows.readingKinds;
        this.baseOffset = rows.baseOffset;
        this.baseLine = baseLine;
        time = rows.time.slice(firstRow, size);
        readingNanos = rows.readingNanos.slice(firstRow, size);
        offset = rows.offset.slice(firstRow, size);
        length = rows.length.slice(firstRow, size);
        line = rows.line.slice(firstRow, size);
        process = rows.process.slice(firstRow, size);
        host = rows.host.slice(firstRow, size);
        pid = rows.pid.slice(firstRow, size);
        uncertainty = rows.uncertainty.slice(firstRow, size);
        lines = rows.lines.slice(firstRow, size);
        messageStart = rows.messageStart.slice(firstRow, size);
        readingShape = rows.readingShape.slice(firstRow, size);
        readingStart = rows.readingStart.slice(firstRow, size);
        readingLength = rows.readingLength.slice(firstRow, size);
        severity = rows.severity.slice(firstRow, size);
        flags = rows.flags.slice(firstRow, size);
        basis = rows.basis.slice(firstRow, size);
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

    /// Whether a kind of reading may occur; known without a look at the rows.
    public boolean mayHave(ReadingKind kind) {
        return (readingKinds & 1 << kind.ordinal()) != 0;
    }

    /// First byte of the record in the artifact's text.
    public long offset(int row) {
        return baseOffset + offset.get(row);
    }

    /// Bytes of the record.
    public int length(int row) {
        return length.get(row);
    }

    /// First line of the record, counted from 1.
    public long line(int row) {
        return baseLine + line.get(row);
    }

    /// Physical lines of the record; the highest number that is told apart is 65,535.
    public int lines(int row) {
        return lines.get(row);
    }

    /// Where the message starts, in bytes from the start of the record.
    public int messageStart(int row) {
        return messageStart.get(row);
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
        return READING_KINDS[readingShape.get(row) & (1 << READING_KIND_BITS) - 1];
    }

    /// See [Reading#nanos].
    public long readingNanos(int row) {
        return readingNanos.get(row);
    }

    /// See [Reading#digits].
    public int readingDigits(int row) {
        return readingShape.get(row) >> READING_KIND_BITS;
    }

    /// Where the time is written, in bytes from the start of the record.
    public int readingStart(int row) {
        return Byte.toUnsignedInt(readingStart.get(row));
    }

    /// Bytes of the time as written; 0 where none is written within reach.
    public int readingLength(int row) {
        return Byte.toUnsignedInt(readingLength.get(row));
    }

    /// Null where the format has none.
    public @Nullable Severity severity(int row) {
        var level = severityLevel(row);
        return level == NO_SEVERITY ? null : Severity.ofLevel(level);
    }

    /// The syslog number of the severity, 8 where the format has none.
    public int severityLevel(int row) {
        return severity.get(row);
    }

    /// Whether no rule of the format fits the record.
    public boolean unparsed(int row) {
        return (flags.get(row) & UNPARSED) != 0;
    }

    /// Whether another boot starts writing here.
    public boolean startsBoot(int row) {
        return (flags.get(row) & STARTS_BOOT) != 0;
    }

    /// The number of the process name, see [Names].
    public int process(int row) {
        return process.get(row);
    }

    /// The number of the host name as written, see [Names].
    public int host(int row) {
        return host.get(row);
    }

    /// The process id, -1 where none is written.
    public int pid(int row) {
        return pid.get(row);
    }

    /// The resolved time in nanoseconds since 1970-01-01T00:00Z, or [#UNDATED].
    public long nanos(int row) {
        return time.get(row);
    }

    /// What the resolved time rests on.
    public TimeBasis basis(int row) {
        return BASES[basis.get(row)];
    }

    /// The resolved time may be wrong by so many milliseconds to either side.
    public int uncertaintyMillis(int row) {
        return uncertainty.get(row);
    }

    /// Sets the resolved time; the reading stays.
    public void resolve(int row, long nanos, TimeBasis onBasis, int uncertaintyMillis) {
        time.put(row, nanos);
        basis.put(row, (byte) onBasis.ordinal());
        uncertainty.put(row, uncertaintyMillis);
    }

    /// Gives hosts the numbers of other names: those of machines that records do not tell apart.
    public void renameHosts(IntUnaryOperator renamed) {
        var last = Names.NONE;
        var lastRenamed = Names.NONE;
        for (var row = 0; row < size; row++) {
            var written = host.get(row);
            if (written != last) {
                last = written;
                lastRenamed = renamed.applyAsInt(written);
            }
            if (lastRenamed != written) {
                host.put(row, lastRenamed);
            }
        }
    }

    /// Cuts one block of memory into columns, widest first so that each is aligned. The memory goes
    /// with the last buffer on it.
    private static final class Columns {
        private static final int BYTES_PER_ROW = 2 * 8 + 7 * 4 + 2 * 2 + 6;
        private final int rows;
        private final MemorySegment memory;
        private long taken;

        Columns(int rows) {
            this.rows = rows;
            memory = Arena.ofAuto().allocate((long) rows * BYTES_PER_ROW, Long.BYTES);
        }

        LongBuffer longs() {
            return take(Long.BYTES).asLongBuffer();
        }

        IntBuffer ints() {
            return take(Integer.BYTES).asIntBuffer();
        }

        CharBuffer chars() {
            return take(Character.BYTES).asCharBuffer();
        }

        ByteBuffer bytes() {
            return take(1);
        }

        private ByteBuffer take(int width) {
            var column = memory.asSlice(taken, (long) rows * width);
            taken += column.byteSize();
            return column.asByteBuffer().order(ByteOrder.nativeOrder());
        }
    }
}
