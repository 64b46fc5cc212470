package io.casebook.history;

/// What is kept of each event beside its words, a number each.
enum RowColumn {
    /// Resolved time in nanoseconds since 1970-01-01T00:00Z; of undated events, any.
    TIME,
    /// Digits after the second that are known.
    DIGITS,
    /// First byte of the record in the text of its block.
    OFFSET,
    /// Bytes of the record that are kept.
    LENGTH,
    /// Where the message starts, in bytes from the start of the record.
    MESSAGE,
    /// First line of the record in its artifact, from 1.
    LINE,
    /// Physical lines of the record.
    LINES,
    /// Syslog number of the severity, 8 where there is none.
    SEVERITY,
    /// Number of the process name in the block's list.
    PROCESS,
    /// Number of the host name in the block's list.
    HOST,
    /// Process id, -1 where none is written.
    PID,
    /// The bits below.
    FLAGS;

    /// No rule of the format fits the record.
    static final int UNPARSED = 1;

    /// Nothing dates the record.
    static final int UNDATED = 2;

    /// The record was too long and only its start is kept.
    static final int CUT = 4;

    private static final RowColumn[] ALL = values();

    static RowColumn[] all() {
        return ALL;
    }
}
