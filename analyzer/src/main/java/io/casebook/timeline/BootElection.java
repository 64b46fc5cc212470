package io.casebook.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds among votes for the time of a boot, which are in order of that time, those that agree.
///
/// Most of a boot's messages are written in one moment, when logging starts, and had waited until
/// then. So what counts is in how many seconds how many different messages were written; of equals
/// more messages win, then the later time.
final class BootElection {
    /// Votes so near to each other are for the same time.
    static final long AGREE_NANOS = 10_000_000_000L;

    /// A single message may be of another boot.
    static final int FEWEST = 2;

    private final List<BootVote> votes;
    private final Map<Long, Integer> messages = new HashMap<>();
    private final Map<Long, Integer> moments = new HashMap<>();
    private Result best = new Result(List.of(), 0, 0);

    BootElection(List<BootVote> votes) {
        this.votes = votes;
    }

    Result result() {
        var from = 0;
        for (var to = 0; to < votes.size(); to++) {
            messages.merge(votes.get(to).message(), 1, Integer::sum);
            moments.merge(votes.get(to).moment(), 1, Integer::sum);
            while (votes.get(to).boot() - votes.get(from).boot() > AGREE_NANOS) {
                leave(messages, votes.get(from).message());
                leave(moments, votes.get(from).moment());
                from++;
            }
            var result = new Result(votes.subList(from, to + 1), messages.size(), moments.size());
            best = best.beats(result) ? best : result;
        }
        return best;
    }

    private static <K> void leave(Map<K, Integer> counts, K key) {
        counts.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1);
    }

    /// Votes that agree.
    ///
    /// @param messages different ones among them
    /// @param moments different seconds in which they were written
    record Result(List<BootVote> votes, int messages, int moments) {
        private boolean beats(Result later) {
            return independent() == later.independent()
                    ? messages > later.messages
                    : independent() > later.independent();
        }

        /// So many of them tell the same by themselves.
        int independent() {
            return Math.min(messages, moments);
        }
    }
}
