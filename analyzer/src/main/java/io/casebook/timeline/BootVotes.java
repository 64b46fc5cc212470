package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Makes one anchor of many votes; see [BootElection] for which ones win.
final class BootVotes {
    /// Logging starts so long after the kernel at most.
    static final long LONGEST_WAIT_NANOS = 120_000_000_000L;

    /// A logger takes a message so long after the kernel said it, mostly.
    private static final int TAKING_MILLIS = 5;

    private static final long DAY_NANOS = 86_400_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000L;
    private static final int MOST_ANCHORS = 5;

    private BootVotes() {}

    /// What a kernel says while it starts, it says at each start: where its real-time clock was
    /// read on another day, such messages are of another boot. What was said later may contradict
    /// the clock.
    static List<BootVote> ofThisBoot(List<BootVote> cast, List<BootAnchor> realTimeClock) {
        return realTimeClock.isEmpty()
                ? cast
                : cast.stream()
                        .filter(
                                vote ->
                                        vote.reading() > LONGEST_WAIT_NANOS
                                                || realTimeClock.stream()
                                                        .anyMatch(
                                                                clock -> isOfSameDay(vote, clock)))
                        .toList();
    }

    private static boolean isOfSameDay(BootVote vote, BootAnchor clock) {
        return Math.abs(vote.boot() - clock.bootNanos()) <= DAY_NANOS;
    }

    /// What records shared with dated logs say.
    static Optional<BootAnchor> messages(List<BootVote> cast) {
        var votes = correctedForWaiting(cast);
        var best = new BootElection(votes).result();
        if (best.messages() < 2 && (votes.size() != 1 || !votes.getFirst().telling())) {
            return Optional.empty();
        }
        var count = best.messages();
        var how =
                "from %d %s shared with %s"
                        .formatted(
                                count,
                                count == 1 ? "message" : "messages",
                                best.votes().getFirst().row().table().artifact());
        var late = waited(best) + TAKING_MILLIS * NANOS_PER_MILLI;
        return Optional.of(anchor(BootAnchor.Kind.MESSAGES, best, late, how));
    }

    /// What audit records say.
    static Optional<BootAnchor> audits(List<BootVote> cast) {
        if (cast.isEmpty()) {
            return Optional.empty();
        }
        var votes = sorted(cast);
        var best = new BootElection(votes).result();
        var count = best.votes().size();
        var how =
                "from the time in %d audit %s".formatted(count, count == 1 ? "record" : "records");
        return Optional.of(anchor(BootAnchor.Kind.AUDIT, best, 0, how));
    }

    /// When logging starts, it writes all that the kernel said until then in one moment. Of what
    /// stands at the same time only the youngest message tells when that was; the others waited.
    static List<BootVote> correctedForWaiting(List<BootVote> cast) {
        var youngest = new HashMap<Long, BootVote>();
        for (var vote : cast) {
            youngest.merge(vote.moment(), vote, (a, b) -> a.reading() >= b.reading() ? a : b);
        }
        return sorted(
                cast.stream()
                        .map(vote -> vote.like(youngest.getOrDefault(vote.moment(), vote)))
                        .toList());
    }

    private static List<BootVote> sorted(List<BootVote> votes) {
        var sorted = new ArrayList<>(votes);
        sorted.sort(Comparator.comparingLong(BootVote::boot));
        return sorted;
    }

    private static BootAnchor anchor(
            BootAnchor.Kind kind, BootElection.Result best, long late, String how) {
        var votes = best.votes();
        var median = votes.get(votes.size() / 2);
        var spread = votes.getLast().boot() - votes.getFirst().boot();
        var uncertainty =
                Precision.sum(median.uncertaintyMillis(), Precision.millis(spread + late));
        var anchors = votes.stream().limit(MOST_ANCHORS).map(BootVotes::place).distinct().toList();
        return new BootAnchor(kind, median.boot(), median.reading(), uncertainty, anchors, how);
    }

    static Anchor place(BootVote vote) {
        var span = vote.row().span();
        return new Anchor(span.artifact(), span.line(), vote.row().text());
    }

    /// What was written in one moment only may all have waited for the start of logging: a single
    /// message for as long as that takes; of several, the youngest no longer than it took to gather
    /// them.
    private static long waited(BootElection.Result best) {
        if (best.messages() == 1) {
            return LONGEST_WAIT_NANOS;
        }
        var youngest = best.votes().stream().mapToLong(BootVote::reading).max().orElse(0);
        return best.moments() > 1 ? 0 : Math.min(youngest, LONGEST_WAIT_NANOS);
    }
}
