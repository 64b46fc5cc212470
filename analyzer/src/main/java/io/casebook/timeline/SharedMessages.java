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

/// Dates a boot by messages that stand both in its log and in a dated log of the same host. Each
/// message that the boot wrote only once votes for a difference between the two clocks; see
/// [BootElection] for which one wins.
final class SharedMessages {
    /// Logging starts so long after the kernel at most.
    private static final long LONGEST_WAIT_NANOS = 120_000_000_000L;

    private static final int SHORTEST_MESSAGE = 16;

    /// A single message is proof enough only when it is that long.
    private static final int LONG_MESSAGE = 24;

    private static final int MOST_ANCHORS = 5;

    private final Map<String, Long> readings = new HashMap<>();
    private final List<BootVote> votes = new ArrayList<>();

    private SharedMessages() {}

    static Optional<BootAnchor> find(
            BootSegment boot, TableSource source, List<TableSource> sources) {
        var shared = new SharedMessages();
        shared.readBoot(boot);
        for (var other : sources) {
            if (!other.equals(source)
                    && !source.host().isEmpty()
                    && other.host().equals(source.host())) {
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
            votes.add(new BootVote(reading, message, row));
        }
    }

    private Optional<BootAnchor> elect() {
        correctForWaiting();
        votes.sort(Comparator.comparingLong(BootVote::boot));
        var best = new BootElection(votes).result();
        return isProof(best) ? Optional.of(anchor(best)) : Optional.empty();
    }

    /// When logging starts, it writes all that the kernel said until then in one moment. Of what
    /// stands at the same time only the youngest message tells when that was; the others waited.
    private void correctForWaiting() {
        var youngest = new HashMap<Long, BootVote>();
        for (var vote : votes) {
            youngest.merge(vote.moment(), vote, (a, b) -> a.reading() >= b.reading() ? a : b);
        }
        votes.replaceAll(vote -> vote.like(youngest.getOrDefault(vote.moment(), vote)));
    }

    private boolean isProof(BootElection.Result best) {
        return best.messages() > 1
                || (votes.size() == 1 && votes.getFirst().message().length() >= LONG_MESSAGE);
    }

    private static BootAnchor anchor(BootElection.Result best) {
        var votes = best.votes();
        var messages = best.messages();
        var median = votes.get(votes.size() / 2);
        var spread = votes.getLast().boot() - votes.getFirst().boot();
        var chunk = median.row().chunk();
        var uncertainty =
                Precision.sum(
                        chunk.uncertaintyMillis(median.row().index()),
                        Precision.millis(spread + waited(best)));
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

    /// What was written in one moment only may all have waited for the start of logging.
    private static long waited(BootElection.Result best) {
        var youngest = best.votes().stream().mapToLong(BootVote::reading).max().orElse(0);
        return best.moments() > 1 ? 0 : Math.min(youngest, LONGEST_WAIT_NANOS);
    }
}
