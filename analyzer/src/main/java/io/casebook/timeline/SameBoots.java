package io.casebook.timeline;

import java.util.List;
import java.util.TreeMap;

/// Finds the logs that one boot wrote, such as dmesg and vmcore-dmesg: what both tell bears the
/// same stamps.
final class SameBoots {
    private static final int FEWEST = 3;

    /// Coarse stamps may be equal by chance, at every boot of the same machine.
    private static final double LEAST_SHARE = 0.8;

    private final List<BootSegment> segments;
    private final BootMessages messages;
    private final int[] leaders;

    private SameBoots(List<BootSegment> segments, BootMessages messages) {
        this.segments = segments;
        this.messages = messages;
        leaders = new int[segments.size()];
        for (var i = 0; i < leaders.length; i++) {
            leaders[i] = i;
        }
    }

    /// For each segment the number of the first one of the same boot.
    static int[] leaders(List<BootSegment> segments, BootMessages messages) {
        var same = new SameBoots(segments, messages);
        new TreeMap<>(messages.sameStamps())
                .forEach((pair, count) -> same.join((int) (pair >>> 32), pair.intValue(), count));
        for (var i = 0; i < same.leaders.length; i++) {
            same.leaders[i] = same.leader(i);
        }
        return same.leaders;
    }

    private void join(int one, int other, int count) {
        if (count >= FEWEST && leader(one) != leader(other) && isSame(one, other, count)) {
            leaders[Math.max(leader(one), leader(other))] = Math.min(leader(one), leader(other));
        }
    }

    private int leader(int segment) {
        var leader = segment;
        while (leaders[leader] != leader) {
            leader = leaders[leader];
        }
        return leader;
    }

    private boolean isSame(int one, int other, int count) {
        var a = segments.get(one);
        var b = segments.get(other);
        if (a.table().equals(b.table()) || !epochs(a, b)) {
            return false;
        }
        var smaller = messages.count(one) < messages.count(other) ? one : other;
        var from = Math.max(a.first(), b.first());
        var to = Math.min(a.last(), b.last());
        return count >= LEAST_SHARE * messages.count(smaller, from, to);
    }

    /// Two boots read different times from the real-time clock.
    private static boolean epochs(BootSegment a, BootSegment b) {
        var ofA = epochs(a);
        var ofB = epochs(b);
        return ofA.isEmpty() || ofB.isEmpty() || ofA.equals(ofB);
    }

    private static List<Long> epochs(BootSegment segment) {
        return RealTimeClock.anchors(segment).stream()
                .map(anchor -> anchor.at(anchor.reading()))
                .toList();
    }
}
