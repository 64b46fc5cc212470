package io.casebook.timeline;

import io.casebook.model.EventChunk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Where in the life of a host's clock its error may have changed at once: starts of the kernel,
/// and points from which a time service kept it right.
///
/// @param boots by the host's clock, nanoseconds since 1970-01-01T00:00Z
/// @param right the same for points from which a service kept the clock right
/// @param moments at which the clock was set, in their order
record SkewBorders(List<Long> boots, List<Long> right, List<SkewMoment> moments) {
    private static final Set<ClockMark> STARTS =
            EnumSet.of(ClockMark.CLOCK_SETTING, ClockMark.KERNEL_BANNER);
    private static final Set<ClockMark> SOON_RIGHT =
            EnumSet.of(ClockMark.CHRONY_SOURCE, ClockMark.FIRST_SYNC, ClockMark.FIRST_SERVER);

    /// A service that found a server sets the clock within so many nanoseconds, if it is wrong.
    private static final long SETTING = 60 * Skew.SECOND;

    /// ntpd waits before it believes that the clock is wrong (ntp_loopfilter.c, `CLOCK_MINSTEP`):
    /// up to 900 seconds, and a poll more.
    private static final long NTPD_SETTING = 1200 * Skew.SECOND;

    /// The lines by which the boot is known are stamped so long after its first ones at most.
    private static final long LAG = 2 * Skew.SECOND;

    /// Farther back nobody knows that the clock was wrong already, even if the boot was before.
    private static final long REACH = Skew.DAY;

    static SkewBorders of(SkewHost host, List<SkewMoment> moments) {
        var boots = new ArrayList<>(host.times(STARTS).boxed().toList());
        host.sources().forEach(source -> addReboots(source, boots));
        var right = new ArrayList<Long>();
        host.times(SOON_RIGHT).forEach(at -> right.add(at + SETTING));
        host.times(EnumSet.of(ClockMark.NTP_SOURCE)).forEach(at -> right.add(at + NTPD_SETTING));
        return new SkewBorders(List.copyOf(boots), List.copyOf(right), moments);
    }

    /// A boot that a log tells of starts with the first dated row after that.
    private static void addReboots(TableSource source, List<Long> boots) {
        var started = false;
        for (var chunk : source.table().chunks()) {
            for (var row = 0; row < chunk.size(); row++) {
                started |= chunk.startsBoot(row);
                if (started && chunk.nanos(row) != EventChunk.UNDATED) {
                    boots.add(chunk.nanos(row));
                    started = false;
                }
            }
        }
    }

    /// The last border before a point of a clock that is not set after it.
    Border before(long nanos) {
        return before(nanos, moments);
    }

    /// The last border before a clock was set.
    Border before(SkewMoment moment) {
        return before(moment.before(), moments.subList(0, moments.indexOf(moment)));
    }

    private Border before(long nanos, List<SkewMoment> earlier) {
        var boot = Math.max(last(boots, nanos), nanos - REACH);
        var set = last(earlier.stream().map(SkewMoment::after).toList(), nanos);
        var rightAt = Math.max(last(right, nanos), set);
        return rightAt >= boot ? new Border(rightAt, true) : new Border(boot - LAG, false);
    }

    /// The first border after a point, or the end of all times.
    long after(long nanos) {
        var set = moments.stream().map(SkewMoment::after);
        return Stream.of(boots.stream(), right.stream(), set)
                .flatMap(points -> points)
                .mapToLong(Long::longValue)
                .filter(at -> at > nanos)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static long last(List<Long> points, long nanos) {
        return points.stream()
                .mapToLong(Long::longValue)
                .filter(at -> at <= nanos)
                .max()
                .orElse(EventChunk.UNDATED);
    }

    /// Where what is known of an error ends.
    ///
    /// @param nanos by the host's clock
    /// @param right whether the clock was right there, so that it went wrong later
    record Border(long nanos, boolean right) {}
}
