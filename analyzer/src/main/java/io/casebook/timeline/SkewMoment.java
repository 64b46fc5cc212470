package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.EventTable;

import java.util.HashMap;
import java.util.Map;

/// A point in the life of a host's clock at which it was set right.
///
/// @param before what the clock showed just before, nanoseconds since 1970-01-01T00:00Z
/// @param after what it showed just after
/// @param ends for each log that has the message, the row after the last one of the wrong clock
/// @param service that set the clock, such as `chronyd`
record SkewMoment(
        long before,
        long after,
        SkewStep step,
        Map<EventTable, Integer> ends,
        String service,
        Anchor anchor) {

    /// From the message in a row.
    static SkewMoment at(EventTable table, ClockMark.Found found, SkewStep step) {
        var row = found.in(table);
        var time = row.chunk().nanos(row.index());
        var jump = step.jumped() ? step.ahead() : 0;
        return new SkewMoment(
                step.stampedAfter() ? time + jump : time,
                step.stampedAfter() ? time : time - jump,
                step,
                Map.of(table, step.stampedAfter() ? found.row() : found.row() + 1),
                found.mark().writers().iterator().next(),
                new Anchor(table.artifact(), row.span().line(), row.text()));
    }

    /// Whether both tell of the same: in two logs, or before and after the jump.
    boolean same(SkewMoment other) {
        var near = Skew.SECOND * 60;
        return Math.abs(step.ahead() - other.step.ahead()) < Skew.SECOND / 1000
                && (Math.abs(before - other.before) < near || Math.abs(after - other.after) < near);
    }

    /// Of two that tell the same, the one that tells more, knowing the rows of both.
    SkewMoment with(SkewMoment other) {
        var best = step.jumped() || !other.step.jumped();
        var better = best ? this : other;
        var all = new HashMap<>(best ? other.ends : ends);
        all.putAll(better.ends);
        return new SkewMoment(
                better.before, better.after, better.step, all, service, better.anchor);
    }

    /// Whether a boot was dated by the clock as it was before, or after it was set.
    Side sideOf(BootAnchor anchor) {
        return switch (anchor.kind()) {
            case USER, UPTIME -> Side.AFTER;
            case REAL_TIME_CLOCK -> Side.BEFORE;
            case MESSAGES, AUDIT -> sideOf(anchor.at(anchor.reading()));
            case BOOT_TIME, SLEEP, DUMP -> Side.UNKNOWN;
        };
    }

    private Side sideOf(long date) {
        if (date < Math.min(before, after)) {
            return Side.BEFORE;
        }
        return date > Math.max(before, after) ? Side.AFTER : Side.UNKNOWN;
    }

    /// Of the moment.
    enum Side {
        BEFORE,
        AFTER,
        UNKNOWN
    }
}
