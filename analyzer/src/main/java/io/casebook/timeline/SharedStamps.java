package io.casebook.timeline;

import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the zone of logs without one by messages that stand in a log with absolute times too, such
/// as a journal beside the files of rsyslog.
final class SharedStamps {
    private static final int SHORTEST_MESSAGE = 16;
    private static final int LAG_SECONDS = 5;
    private static final String BEHIND_PLACE = " : ";

    /// Of all logs of a host together.
    private static final int MOST_KNOWN = 100_000;

    private static final int FEWEST_VOTES = 3;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Map<String, Long> known = new HashMap<>();
    private final Map<ZoneOffset, Set<String>> votes = new HashMap<>();
    private final Map<ZoneOffset, ZoneObservation> first = new HashMap<>();

    private SharedStamps() {}

    static Optional<ZoneObservation> find(List<TableSource> logs) {
        var stamps = new SharedStamps();
        logs.forEach(source -> stamps.learn(source.table()));
        if (!stamps.known.isEmpty()) {
            logs.forEach(source -> stamps.compare(source.table()));
        }
        return stamps.result();
    }

    /// Messages that were written once, with the moment in which they were.
    private void learn(EventTable table) {
        var repeated = new HashSet<String>();
        for (var row : known.size() < MOST_KNOWN ? LastRows.of(table) : List.<EventTable.Row>of()) {
            if (row.chunk().readingKind(row.index()) == ReadingKind.ABSOLUTE) {
                var message = words(row);
                var nanos = row.chunk().readingNanos(row.index());
                if (message.length() >= SHORTEST_MESSAGE && known.put(message, nanos) != null) {
                    repeated.add(message);
                }
            }
        }
        known.keySet().removeAll(repeated);
    }

    /// The message, without the level and place that libvirt puts before it in syslog
    /// (`1240: error : virNetSocketReadWire:1808 : End of file`); its own log has them apart.
    private static String words(EventTable.Row row) {
        var message = row.message();
        var place = message.lastIndexOf(BEHIND_PLACE);
        return place < 0 ? message : message.substring(place + BEHIND_PLACE.length());
    }

    private void compare(EventTable table) {
        LastRows.of(table).stream().filter(LocalReading::isLocal).forEach(this::vote);
    }

    private void vote(EventTable.Row row) {
        var message = words(row);
        var nanos = known.get(message);
        if (nanos != null) {
            var seconds = Math.floorDiv(nanos, NANOS_PER_SECOND);
            LocalReading.offset(row, seconds, LAG_SECONDS)
                    .ifPresent(offset -> vote(row, message, seconds, offset));
        }
    }

    private void vote(EventTable.Row row, String message, long seconds, ZoneOffset offset) {
        votes.computeIfAbsent(offset, _ -> new HashSet<>()).add(message);
        first.putIfAbsent(
                offset,
                ZoneLogs.observation(
                        row,
                        Instant.ofEpochSecond(seconds),
                        offset,
                        "zone %s from messages that a log with absolute times has too"));
    }

    /// The offset with the most messages, if it has far more than all others.
    private Optional<ZoneObservation> result() {
        var all = votes.values().stream().mapToInt(Set::size).sum();
        return votes.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= FEWEST_VOTES)
                .filter(entry -> entry.getValue().size() * 5 >= all * 4)
                .map(entry -> first.get(entry.getKey()))
                .findFirst();
    }
}
