package io.casebook.app;

import io.casebook.timeline.TimeOverrides;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the user says about times; it beats what the upload says.
///
/// @param zone of times written without one; null to find it out
/// @param zones the same for single hosts, by name
/// @param year of the last line of logs written without one
/// @param boots when a host started for the last time, by name
/// @param skews by how much a host's clock is ahead of true time, by name; negative: behind
public record StatedTimes(
        @Nullable ZoneId zone,
        Map<String, ZoneId> zones,
        OptionalInt year,
        Map<String, Instant> boots,
        Map<String, Duration> skews) {
    /// The user says nothing.
    public static final StatedTimes NONE =
            new StatedTimes(null, Map.of(), OptionalInt.empty(), Map.of(), Map.of());

    TimeOverrides overrides() {
        return new TimeOverrides(zone, zones, year, boots, skews);
    }

    /// The hosts that are named, in order.
    static SortedSet<String> hosts(TimeOverrides overrides) {
        var hosts = new TreeSet<>(overrides.zones().keySet());
        hosts.addAll(overrides.boots().keySet());
        hosts.addAll(overrides.skews().keySet());
        return hosts;
    }
}
