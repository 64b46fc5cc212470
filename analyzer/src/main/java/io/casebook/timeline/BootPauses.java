package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Finds where the counter of a boot stood still and nothing says so, as that of a guest does which
/// its host paused: from some message on, the dated logs say that the boot was later. Each side
/// must be told by several messages, and the dated logs must not explain it otherwise.
final class BootPauses {
    /// Nobody pauses a guest more often.
    private static final int MOST_WAKES = 200;

    /// One part in two thousand, as much as the kernel steers a clock by (Linux
    /// include/uapi/linux/timex.h, MAXFREQ).
    private static final long DRIFT_DIVISOR = 2000;

    private final List<ClockChange> changes;
    private final List<Boot.Wake> wakes = new ArrayList<>();

    private BootPauses(List<ClockChange> changes) {
        this.changes = changes;
    }

    /// Something in the dated logs after which counters and dates differ by another amount: a start
    /// of the kernel, or a clock that was set.
    ///
    /// @param from nanoseconds since 1970-01-01T00:00Z, as the host's clock showed them before
    /// @param to the same afterwards
    record ClockChange(long from, long to) {}

    /// The points from which the counter goes on, two for each pause: after the last message from
    /// before it, and at the first one from after it. What lies between may be of either side.
    ///
    /// @param cast votes of one piece of a boot
    static List<Boot.Wake> find(List<BootVote> cast, List<ClockChange> changes) {
        var pauses = new BootPauses(changes);
        var votes = BootVotes.correctedForWaiting(cast);
        var best = new BootElection(votes).result();
        if (best.independent() >= BootElection.FEWEST) {
            pauses.before(votes, Side.of(best));
            pauses.after(votes, Side.of(best));
        }
        return pauses.wakes;
    }

    private void after(List<BootVote> votes, Side first) {
        var known = first;
        var rest = votes.stream().filter(known::isBefore).toList();
        var next = elected(rest);
        while (next != null && wakes.size() < MOST_WAKES && isPause(known, next)) {
            add(known, next);
            known = next;
            rest = rest.stream().filter(known::isBefore).toList();
            next = elected(rest);
        }
    }

    private void before(List<BootVote> votes, Side last) {
        var known = last;
        var rest = votes.stream().filter(known::isAfter).toList();
        var next = elected(rest);
        while (next != null && wakes.size() < MOST_WAKES && isPause(next, known)) {
            add(next, known);
            known = next;
            rest = rest.stream().filter(known::isAfter).toList();
            next = elected(rest);
        }
    }

    private static @Nullable Side elected(List<BootVote> votes) {
        var best = new BootElection(votes).result();
        return best.independent() >= BootElection.FEWEST ? Side.of(best) : null;
    }

    private boolean isPause(Side before, Side after) {
        return changes.stream()
                .noneMatch(
                        change ->
                                change.to() >= before.lastDate()
                                        && change.from() <= after.firstDate());
    }

    private void add(Side before, Side after) {
        wakes.add(Boot.Wake.untold(before.last() + 1, after.anchor()));
        wakes.add(Boot.Wake.untold(after.first(), after.anchor()));
    }

    /// Messages that agree on the time of the boot.
    ///
    /// @param first the lowest counter
    /// @param last the highest one
    /// @param boot the earliest time of the boot that they tell
    /// @param latest the latest
    private record Side(long first, long last, long boot, long latest, Anchor anchor) {
        static Side of(BootElection.Result result) {
            var votes = result.votes();
            var readings = votes.stream().mapToLong(BootVote::reading).summaryStatistics();
            return new Side(
                    readings.getMin(),
                    readings.getMax(),
                    votes.getFirst().boot(),
                    votes.getLast().boot(),
                    BootVotes.place(votes.getFirst()));
        }

        boolean isBefore(BootVote vote) {
            return vote.reading() > last
                    && vote.boot()
                            > latest + BootElection.AGREE_NANOS + drift(vote.reading() - last);
        }

        boolean isAfter(BootVote vote) {
            return vote.reading() < first
                    && vote.boot()
                            < boot - BootElection.AGREE_NANOS - drift(first - vote.reading());
        }

        /// A kernel's clock that nobody steers drifts away from dates without standing still.
        private static long drift(long span) {
            return span / DRIFT_DIVISOR;
        }

        long firstDate() {
            return boot + first;
        }

        long lastDate() {
            return boot + last;
        }
    }
}
