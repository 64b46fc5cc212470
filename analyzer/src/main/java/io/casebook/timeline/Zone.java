package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.TimeBasis;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/// The zone in which a host writes its local times, and why it is taken.
///
/// @param rivals rules that fit the evidence as well, where only offsets are known
/// @param uncertaintyMillis by which all local times may be wrong: the zone is assumed
/// @param anchors what tells it, best first
/// @param how in words, for the report
record Zone(
        ZoneId zone,
        List<ZoneRules> rivals,
        TimeBasis basis,
        int uncertaintyMillis,
        List<Anchor> anchors,
        String how) {
    /// Local clocks on earth are at most so far from UTC.
    static final int FARTHEST_MILLIS = 14 * 3600 * 1000;

    Zone {
        rivals = List.copyOf(rivals);
        anchors = List.copyOf(anchors);
    }

    /// A zone that something tells.
    static Zone known(ZoneId zone, @Nullable Anchor anchor, String how) {
        return new Zone(
                zone,
                List.of(),
                TimeBasis.ZONE_INFERRED,
                0,
                anchor == null ? List.of() : List.of(anchor),
                how);
    }

    /// The same, wrong by up to so much.
    Zone doubted(int millis) {
        return new Zone(zone, rivals, basis, millis, anchors, how);
    }

    /// Nothing tells the zone.
    static Zone assumed(List<Anchor> anchors, String how) {
        return new Zone(
                ZoneOffset.UTC, List.of(), TimeBasis.ASSUMED, FARTHEST_MILLIS, anchors, how);
    }
}
