package io.casebook.timeline;

import io.casebook.model.EventTable;

/// A message that a boot wrote and a dated log has too says when the boot was.
///
/// @param boot nanoseconds since 1970-01-01T00:00Z at which the counter stood at 0
/// @param reading the counter at the message
/// @param row the message in the dated log
record BootVote(long boot, long reading, String message, EventTable.Row row) {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    BootVote(long reading, String message, EventTable.Row row) {
        this(row.chunk().nanos(row.index()) - reading, reading, message, row);
    }

    /// The second in which the dated log wrote it.
    long moment() {
        return Math.floorDiv(row.chunk().nanos(row.index()), NANOS_PER_SECOND);
    }

    /// The same message, which says that the boot was when the other one says.
    BootVote like(BootVote other) {
        return new BootVote(other.boot, reading, message, row);
    }
}
