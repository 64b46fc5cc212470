package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks up the kernel's messages of dated logs among those of the boots of the same host. Each
/// dated log is read once; each message found votes for the time of a boot.
final class SharedMessages {
    /// What stands in the dated logs more often tells nothing.
    private static final int MOST_OCCURRENCES = 256;

    private static final int MOST_VOTES = 1 << 20;

    private final BootMessages messages;
    private final Map<Integer, List<BootVote>> votes = new HashMap<>();
    private final Map<Long, Integer> occurrences = new HashMap<>();
    private final long most;
    private long reads;
    private int cast;

    /// @param most so many records are read at most
    SharedMessages(BootMessages messages, long most) {
        this.messages = messages;
        this.most = most;
    }

    /// How many records of dated logs were read.
    long reads() {
        return reads;
    }

    /// The votes for a segment.
    List<BootVote> votes(int segment) {
        return votes.getOrDefault(segment, List.of());
    }

    /// Reads what lies between two times.
    void read(EventTable table, long from, long to) {
        var text = new KernelText(table);
        for (var chunk : table.chunks()) {
            for (var i = 0; i < chunk.size() && reads + text.reads() < most; i++) {
                var nanos = chunk.nanos(i);
                if (nanos >= from && nanos <= to && isDated(chunk, i) && text.ofKernel(chunk, i)) {
                    text.read(chunk, i);
                    look(text, new EventTable.Row(table, chunk, i));
                }
            }
        }
        reads += text.reads();
    }

    private static boolean isDated(EventChunk chunk, int row) {
        return switch (chunk.readingKind(row)) {
            case ABSOLUTE, LOCAL, YEARLESS -> chunk.nanos(row) != EventChunk.UNDATED;
            case NONE, SINCE_BOOT, TIME_OF_DAY -> false;
        };
    }

    /// Whether a table may have anything to say.
    static boolean isDated(EventTable table) {
        return table.chunks().stream()
                .anyMatch(
                        chunk ->
                                chunk.mayHave(ReadingKind.ABSOLUTE)
                                        || chunk.mayHave(ReadingKind.LOCAL)
                                        || chunk.mayHave(ReadingKind.YEARLESS));
    }

    private void look(KernelText text, EventTable.Row row) {
        messages.forEach(
                text,
                text.stamp(),
                (segment, reading, message, telling) -> {
                    var seen = occurrences.merge(message + segment, 1, Integer::sum);
                    if (seen <= MOST_OCCURRENCES && cast < MOST_VOTES) {
                        cast++;
                        votes.computeIfAbsent(segment, _ -> new ArrayList<>())
                                .add(vote(reading, message, telling, row, text.taken()));
                    }
                });
    }

    /// While the machine starts, messages wait for the journal, which tells by how much.
    private static BootVote vote(
            long reading, long message, boolean telling, EventTable.Row row, long taken) {
        var waited = taken >= reading && reading <= BootVotes.LONGEST_WAIT_NANOS;
        var nanos = row.chunk().nanos(row.index()) - (waited ? taken - reading : 0);
        var uncertainty = row.chunk().uncertaintyMillis(row.index());
        return BootVote.of(nanos, uncertainty, reading, message, telling, row);
    }
}
