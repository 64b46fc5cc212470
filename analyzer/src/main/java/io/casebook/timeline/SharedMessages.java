package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Dates a boot by messages that stand both in its log and in a dated log of the same host. Each
/// message that the boot wrote only once votes for a difference between the two clocks; the
/// difference with most votes is taken, of equals the latest.
final class SharedMessages {
    /// Votes so near to each other are for the same difference.
    private static final long AGREE_NANOS = 10_000_000_000L;

    private static final int SHORTEST_MESSAGE = 16;

    /// A single message is proof enough only when it is that long.
    private static final int LONG_MESSAGE = 24;

    private static final int MOST_ANCHORS = 5;

    private final Map<String, Long> readings = new HashMap<>();
    private final List<Vote> votes = new ArrayList<>();

    private SharedMessages() {}

    static Optional<BootAnchor> find(
            BootSegment boot, TableSource source, List<TableSource> sources) {
        var shared = new SharedMessages();
        shared.readBoot(boot);
        for (var other : sources) {
            if (!other.equals(source) && other.host().equals(source.host())) {
                shared.readDated(other.table());
            }
        }
        return shared.elect();
    }

    private void readBoot(BootSegment boot) {
        var repeated = new HashSet<String>();
        for (var number = boot.firstRow(); number < boot.endRow(); number++) {
            var row = boot.table().row(number);
            if (row.chunk().readingKind(row.index()) == ReadingKind.SINCE_BOOT) {
                var message = row.message();
                if (message.length() >= SHORTEST_MESSAGE
                        && readings.put(message, row.chunk().readingNanos(row.index())) != null) {
                    repeated.add(message);
                }
            }
        }
        readings.keySet().removeAll(repeated);
    }

    private void readDated(EventTable table) {
        for (var chunk : table.chunks()) {
            for (var i = 0; i < chunk.size() && !readings.isEmpty(); i++) {
                var kind = chunk.readingKind(i);
                if (chunk.nanos(i) != EventChunk.UNDATED
                        && kind != ReadingKind.SINCE_BOOT
                        && kind != ReadingKind.NONE) {
                    vote(new EventTable.Row(table, chunk, i));
                }
            }
        }
    }

    private void vote(EventTable.Row row) {
        var message = row.message();
        var reading = readings.get(message);
        if (reading != null) {
            votes.add(new Vote(row.chunk().nanos(row.index()) - reading, reading, message, row));
        }
    }

    private Optional<BootAnchor> elect() {
        votes.sort(Comparator.comparingLong(Vote::boot));
        List<Vote> best = List.of();
        var bestCount = 0;
        var from = 0;
        for (var to = 1; to <= votes.size(); to++) {
            while (votes.get(to - 1).boot() - votes.get(from).boot() > AGREE_NANOS) {
                from++;
            }
            var count = messages(votes.subList(from, to)).size();
            if (count >= bestCount) {
                best = votes.subList(from, to);
                bestCount = count;
            }
        }
        return isProof(best, bestCount) ? Optional.of(anchor(best, bestCount)) : Optional.empty();
    }

    private static Set<String> messages(List<Vote> votes) {
        var messages = new HashSet<String>();
        votes.forEach(vote -> messages.add(vote.message()));
        return messages;
    }

    private boolean isProof(List<Vote> best, int count) {
        return count > 1
                || (votes.size() == 1 && best.getFirst().message().length() >= LONG_MESSAGE);
    }

    private static BootAnchor anchor(List<Vote> votes, int messages) {
        var median = votes.get(votes.size() / 2);
        var spread = votes.getLast().boot() - votes.getFirst().boot();
        var chunk = median.row().chunk();
        var uncertainty =
                Precision.sum(
                        chunk.uncertaintyMillis(median.row().index()), Precision.millis(spread));
        var anchors =
                votes.stream()
                        .limit(MOST_ANCHORS)
                        .map(
                                vote ->
                                        new Anchor(
                                                vote.row().span().artifact(),
                                                vote.row().span().line(),
                                                vote.row().text()))
                        .toList();
        var how =
                "from %d %s shared with %s"
                        .formatted(
                                messages,
                                messages == 1 ? "message" : "messages",
                                anchors.getFirst().artifact());
        return new BootAnchor(median.boot(), median.reading(), uncertainty, anchors, how);
    }

    /// One message says: the boot was then.
    private record Vote(long boot, long reading, String message, EventTable.Row row) {}
}
