package io.casebook.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The zones of the world that have the offsets that were observed. An offset alone does not tell
/// when clocks change: a host that wrote +01:00 in March may write +02:00 in April, or not.
final class ZoneCandidates {
    private static final Map<ZoneRules, ZoneId> ZONES = zones();

    private ZoneCandidates() {}

    /// One zone for each set of rules; `Europe/Berlin` rather than `Antarctica/Troll`.
    private static Map<ZoneRules, ZoneId> zones() {
        var zones = new LinkedHashMap<ZoneRules, ZoneId>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(ZoneCandidates::isInhabited)
                .sorted()
                .map(ZoneId::of)
                .forEach(zone -> zones.putIfAbsent(zone.getRules(), zone));
        return zones;
    }

    private static boolean isInhabited(String id) {
        return id.startsWith("Europe/")
                || id.startsWith("America/")
                || id.startsWith("Asia/")
                || id.startsWith("Australia/")
                || id.startsWith("Africa/")
                || id.startsWith("Pacific/")
                || id.startsWith("Atlantic/");
    }

    /// The rules that fit all observations, but for those of an offset that never changes.
    static List<ZoneRules> of(List<ZoneObservation> observations) {
        var fitting = new ArrayList<ZoneRules>();
        for (var rules : ZONES.keySet()) {
            if (!rules.isFixedOffset() && observations.stream().allMatch(one -> fits(rules, one))) {
                fitting.add(rules);
            }
        }
        return List.copyOf(fitting);
    }

    /// A zone with these rules.
    static Optional<ZoneId> named(ZoneRules rules) {
        return Optional.ofNullable(ZONES.get(rules));
    }

    static boolean fits(ZoneRules rules, ZoneObservation observation) {
        return rules.getOffset(observation.at()).equals(observation.offset());
    }

    /// The greatest difference of what some rules say of a moment, in milliseconds.
    static int spreadMillis(ZoneRules chosen, List<ZoneRules> rivals, Instant at) {
        var offset = chosen.getOffset(at).getTotalSeconds();
        var most = 0;
        for (var rival : rivals) {
            most = Math.max(most, Math.abs(rival.getOffset(at).getTotalSeconds() - offset));
        }
        return most * 1000;
    }
}
