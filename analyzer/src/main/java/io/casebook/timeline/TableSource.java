package io.casebook.timeline;

import io.casebook.model.EventTable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The events of one artifact with what is known of the artifact's own time.
///
/// @param host the machine that wrote it; empty where that is not known
/// @param modified when the file was last written, as the archive or file system says, or null
/// @param rotated the day in the name of a rotated log, or null
/// @param marks rows whose messages tell about a clock, in their order
public record TableSource(
        EventTable table,
        String host,
        @Nullable Instant modified,
        @Nullable LocalDate rotated,
        List<ClockMark.Found> marks) {

    /// Rows whose message says to what the kernel set its clock, see [BootClock].
    List<Integer> clockSettings() {
        return ClockMark.rows(marks, ClockMark.CLOCK_SETTING);
    }
}
