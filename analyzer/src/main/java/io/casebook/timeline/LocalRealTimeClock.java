package io.casebook.timeline;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// A real-time clock that keeps local time, as other systems on the same machine want it. The
/// kernel takes it for UTC, so that what it says of its boot is wrong by the zone.
///
/// @param zone of the host
/// @param told whether the host says that its clock runs so
record LocalRealTimeClock(Zone zone, boolean told) {
    private static final long SECOND = 1_000_000_000L;

    /// Corrects what real-time clocks say, where the host says that they run in local time or other
    /// evidence agrees with them only if they do.
    ///
    /// @param anchors of one boot
    List<BootAnchor> corrected(List<BootAnchor> anchors) {
        var others =
                anchors.stream()
                        .filter(anchor -> anchor.kind() != BootAnchor.Kind.REAL_TIME_CLOCK)
                        .toList();
        return zone.uncertaintyMillis() > 0
                ? anchors
                : anchors.stream().map(anchor -> corrected(anchor, others)).toList();
    }

    private BootAnchor corrected(BootAnchor anchor, List<BootAnchor> others) {
        if (anchor.kind() != BootAnchor.Kind.REAL_TIME_CLOCK || anchor.isLocal()) {
            return anchor;
        }
        var read = Math.floorDiv(anchor.at(anchor.reading()), SECOND);
        var local = LocalDateTime.ofEpochSecond(read, 0, ZoneOffset.UTC);
        var ahead = zone.zone().getRules().getOffset(local).getTotalSeconds();
        var corrected = anchor.inLocalTime(ahead * SECOND, anchor.anchors());
        var asItIs = others.stream().anyMatch(other -> other.agrees(anchor, 0));
        var ifLocal = others.stream().anyMatch(other -> other.agrees(corrected, 0));
        return ahead != 0 && (asItIs == ifLocal ? told : ifLocal) ? corrected : anchor;
    }
}
