package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.nio.file.attribute.FileTime;
import java.time.Instant;

/// When a file was last written, where that can be believed.
final class Modified {
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private Modified() {}

    /// Null for times that tools write who know none, such as 1970 and 1980.
    static @Nullable Instant plausible(@Nullable FileTime time) {
        return time == null ? null : plausible(time.toInstant());
    }

    static @Nullable Instant plausible(Instant time) {
        return time.isBefore(FIRST) || time.isAfter(LAST) ? null : time;
    }
}
