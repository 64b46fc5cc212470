package io.casebook.timeline;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.OptionalInt;

/// What the user says about time; it beats what the upload says.
///
/// @param zone of all times written without one, or null
/// @param year of the last line of each log written without years
public record TimeOverrides(@Nullable ZoneId zone, OptionalInt year) {
    /// The user says nothing.
    public static final TimeOverrides NONE = new TimeOverrides(null, OptionalInt.empty());
}
