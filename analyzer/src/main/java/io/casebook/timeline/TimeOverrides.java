package io.casebook.timeline;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalInt;

/// What the user says about time; it beats what the upload says.
///
/// @param zone of all times written without one, or null
/// @param zones the same for single hosts, by name
/// @param year of the last line of each log written without years
/// @param boots when a host started for the last time, by name
/// @param skews by how much a host's clock is ahead of true time, by name; negative: behind
public record TimeOverrides(
        @Nullable ZoneId zone,
        Map<String, ZoneId> zones,
        OptionalInt year,
        Map<String, Instant> boots,
        Map<String, Duration> skews) {
    /// The user says nothing.
    public static final TimeOverrides NONE =
            new TimeOverrides(null, Map.of(), OptionalInt.empty(), Map.of(), Map.of());

    /// Only what holds for all hosts.
    public static TimeOverrides of(@Nullable ZoneId zone, OptionalInt year) {
        return new TimeOverrides(zone, Map.of(), year, Map.of(), Map.of());
    }

    /// The zone of a host, or null where the user does not say.
    @Nullable ZoneId zoneOf(String host) {
        return zones.getOrDefault(host, zone);
    }
}
