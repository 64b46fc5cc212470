package io.casebook.model;

import org.jspecify.annotations.Nullable;

/// One record on its way from a parser into an [EventTable]: primitives and places in the slice
/// that is being parsed. One draft serves a whole slice; [#clear] before each record. All places
/// are indexes into the slice's byte array, ends are exclusive, an empty range means "not written".
public final class RecordDraft {
    private static final int MOST_FIELDS = 64;

    /// First byte of the record.
    public int start;

    /// One past the last byte, without the line break that ends the record.
    public int end;

    /// Physical lines, blank ones between included.
    public int lines;

    /// First byte of the message, what is left when time, host, process and their decoration are
    /// gone. It ends with the record.
    public int messageStart;

    /// What the written time leaves open.
    public ReadingKind readingKind = ReadingKind.NONE;

    /// See [Reading#nanos].
    public long readingNanos;

    /// See [Reading#digits].
    public int readingDigits;

    /// The text of the time as written.
    public int readingStart;

    /// End of the text of the time as written.
    public int readingEnd;

    /// Null where the format has none.
    public @Nullable Severity severity;

    /// The host name, as written.
    public int hostStart;

    /// End of the host name.
    public int hostEnd;

    /// The process name, as written.
    public int processStart;

    /// End of the process name.
    public int processEnd;

    /// The process name where the format implies one that is not written, such as `kernel`; else
    /// null.
    public @Nullable String impliedProcess;

    /// The process id, -1 where none is written.
    public int pid;

    /// No rule of the format fits; kept as it is.
    public boolean unparsed;

    /// A counter of the kernel's clock restarts here: what follows was written by another boot.
    public boolean startsBoot;

    /// Named parts beyond the above, such as `function`; the first [#fieldCount] are set.
    public final String[] fieldNames = new String[MOST_FIELDS];

    /// Where each named part starts.
    public final int[] fieldStarts = new int[MOST_FIELDS];

    /// Where each named part ends.
    public final int[] fieldEnds = new int[MOST_FIELDS];

    /// How many named parts there are.
    public int fieldCount;

    /// Forgets the last record.
    public RecordDraft clear(int recordStart) {
        start = recordStart;
        end = recordStart;
        lines = 1;
        messageStart = recordStart;
        readingKind = ReadingKind.NONE;
        readingNanos = 0;
        readingDigits = 0;
        readingStart = readingEnd = recordStart;
        severity = null;
        hostStart = hostEnd = recordStart;
        processStart = processEnd = recordStart;
        impliedProcess = null;
        pid = -1;
        unparsed = false;
        startsBoot = false;
        fieldCount = 0;
        return this;
    }

    /// Adds a named part; an empty one, or one too many, is passed over.
    public void field(String name, int from, int to) {
        if (from < to && fieldCount < MOST_FIELDS) {
            fieldNames[fieldCount] = name;
            fieldStarts[fieldCount] = from;
            fieldEnds[fieldCount] = to;
            fieldCount++;
        }
    }

    /// Sets the reading and where it is written.
    public void reading(ReadingKind kind, long nanos, int digits, int from, int to) {
        readingKind = kind;
        readingNanos = nanos;
        readingDigits = digits;
        readingStart = from;
        readingEnd = to;
    }
}
