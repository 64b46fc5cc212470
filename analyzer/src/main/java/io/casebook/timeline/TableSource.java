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
/// @param clockSettings rows whose message says to what the kernel set its clock, see [BootClock]
public record TableSource(
        EventTable table,
        String host,
        @Nullable Instant modified,
        @Nullable LocalDate rotated,
        List<Integer> clockSettings) {}
