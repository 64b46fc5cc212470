package io.casebook.timeline;

import io.casebook.model.EventTable;

/// A record that tells both the counter of a boot and a date says when the boot was.
///
/// @param boot nanoseconds since 1970-01-01T00:00Z at which the counter stood at 0
/// @param reading the counter at the message
/// @param message its hash
/// @param telling whether the message is so long that one alone is proof
/// @param uncertaintyMillis of the date
/// @param moment the second in which the date was written
/// @param row the record with the date
record BootVote(
        long boot,
        long reading,
        long message,
        boolean telling,
        int uncertaintyMillis,
        long moment,
        EventTable.Row row) {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /// A vote from a date in nanoseconds since 1970-01-01T00:00Z.
    static BootVote of(
            long date,
            int uncertaintyMillis,
            long reading,
            long message,
            boolean telling,
            EventTable.Row row) {
        var moment = Math.floorDiv(date, NANOS_PER_SECOND);
        return new BootVote(
                date - reading, reading, message, telling, uncertaintyMillis, moment, row);
    }

    /// The same message, which says that the boot was when the other one says.
    BootVote like(BootVote other) {
        return new BootVote(other.boot, reading, message, telling, uncertaintyMillis, moment, row);
    }
}
