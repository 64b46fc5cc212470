package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The messages of all boots of a host that others may have too, as hashes; read once. Where there
/// are too many, a sample that is the same in all logs of a boot: chosen by the counter.
final class BootMessages {
    private static final int SHORTEST_MESSAGE = 16;

    /// A single message is proof enough only when it is that long.
    private static final int LONG_MESSAGE = 24;

    /// So many boots with the same message are told apart.
    private static final int LONGEST_CHAIN = 64;

    private static final int NONE = -1;
    private static final int MOST_AUDIT_VOTES = 10_000;

    /// An audit record is printed so much later than the time that it tells.
    private static final int AUDIT_MILLIS = 10;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long YEAR_1980 = 315_532_800L * NANOS_PER_SECOND;
    private static final byte[] AUDIT = ascii("audit(");

    /// Tells the time of the real-time clock, long before the system's clock is right.
    private static final byte[] AUDIT_STARTS = ascii("type=2000");

    private final List<BootSegment> segments;
    private final long mask;
    private final int most;
    private final int[] heads;
    private final int[] starts;
    private final Map<Integer, List<BootVote>> audits = new HashMap<>();
    private final Map<Long, Integer> sameStamps = new HashMap<>();
    private long[] hashes;
    private long[] readings;
    private long[] stamps;
    private int[] owners;
    private int[] next;
    private int size;
    private long reads;

    /// @param segments of all logs of one host
    /// @param most so many messages are kept
    BootMessages(List<BootSegment> segments, int most) {
        this.segments = segments;
        this.most = most;
        var rows = segments.stream().mapToLong(s -> s.endRow() - s.firstRow()).sum();
        mask = rows <= most ? 0 : Long.highestOneBit((rows - 1) / most) * 2 - 1;
        heads = new int[Integer.highestOneBit((int) Math.min(rows, most) + 1) * 4];
        Arrays.fill(heads, NONE);
        starts = new int[segments.size() + 1];
        hashes = new long[16];
        readings = new long[16];
        stamps = new long[16];
        owners = new int[16];
        next = new int[16];
        for (var i = 0; i < segments.size(); i++) {
            starts[i] = size;
            read(i);
        }
        starts[segments.size()] = size;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// How many messages were read for it.
    long reads() {
        return reads;
    }

    boolean isEmpty() {
        return size == 0;
    }

    private void read(int owner) {
        var segment = segments.get(owner);
        var text = new KernelText(segment.table());
        var repeated = new HashSet<Integer>();
        segment.forEach(
                (chunk, row, _, reading) -> {
                    var stamp = chunk.readingNanos(row);
                    if (size < most && isSampled(stamp)) {
                        text.read(chunk, row);
                        if (text.length() >= SHORTEST_MESSAGE) {
                            audit(owner, text, reading, chunk, row);
                            add(owner, text, reading, stamp, repeated);
                        }
                    }
                });
        reads += text.reads();
        repeated.forEach(entry -> readings[entry] = NONE);
    }

    private boolean isSampled(long stamp) {
        return mask == 0 || (stamp != 0 && (KernelText.mix(stamp) & mask) == 0);
    }

    private void add(int owner, KernelText text, long reading, long stamp, Set<Integer> repeated) {
        var hash = text.hash() & -2L | (text.length() >= LONG_MESSAGE ? 1 : 0);
        var slot = slot(hash);
        var length = 0;
        var twin = NONE;
        for (var entry = heads[slot]; entry != NONE; entry = next[entry]) {
            if (owners[entry] == owner) {
                repeated.add(entry);
                return;
            }
            twin = stamps[entry] == stamp && stamp > 0 ? entry : twin;
            length++;
        }
        if (twin != NONE) {
            sameStamps.merge((long) owners[twin] << 32 | owner, 1, Integer::sum);
        }
        if (length < LONGEST_CHAIN) {
            append(slot, hash, reading, stamp, owner);
        }
    }

    private void append(int slot, long hash, long reading, long stamp, int owner) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            readings = Arrays.copyOf(readings, size * 2);
            stamps = Arrays.copyOf(stamps, size * 2);
            owners = Arrays.copyOf(owners, size * 2);
            next = Arrays.copyOf(next, size * 2);
        }
        hashes[size] = hash;
        readings[size] = reading;
        stamps[size] = stamp;
        owners[size] = owner;
        next[size] = heads[slot];
        heads[slot] = size++;
    }

    /// The slot of a message, which is that of its hash or the next free one.
    private int slot(long hash) {
        var slot = (int) (hash >>> 8) & heads.length - 1;
        while (heads[slot] != NONE && hashes[heads[slot]] != hash) {
            slot = slot + 1 & heads.length - 1;
        }
        return slot;
    }

    /// `audit: type=1400 audit(1490522381.592:31): ...` tells the time beside the counter. Source:
    /// Linux kernel/audit.c, audit_log_start.
    private void audit(int owner, KernelText text, long reading, EventChunk chunk, int row) {
        var at = text.find(AUDIT);
        if (at < 0 || text.find(AUDIT_STARTS) >= 0) {
            return;
        }
        var time = text.number(at + AUDIT.length);
        var votes = audits.computeIfAbsent(owner, _ -> new ArrayList<>());
        var enough =
                votes.size() >= MOST_AUDIT_VOTES
                        || (!votes.isEmpty()
                                && votes.getLast().reading() / NANOS_PER_SECOND
                                        == reading / NANOS_PER_SECOND);
        if (time >= YEAR_1980 && !enough) {
            var place = new EventTable.Row(segments.get(owner).table(), chunk, row);
            votes.add(BootVote.of(time, AUDIT_MILLIS, reading, text.hash(), true, place));
        }
    }

    /// What audit records say of a segment.
    List<BootVote> audits(int segment) {
        return audits.getOrDefault(segment, List.of());
    }

    /// Shows the places at which boots wrote a message.
    ///
    /// @param stamp of the kernel, where the message bears it, which must be theirs
    void forEach(KernelText text, long stamp, Match match) {
        if (text.length() < SHORTEST_MESSAGE) {
            return;
        }
        var hash = text.hash() & -2L | (text.length() >= LONG_MESSAGE ? 1 : 0);
        for (var entry = heads[slot(hash)]; entry != NONE; entry = next[entry]) {
            var fits = stamp == KernelText.NO_STAMP || stamp == stamps[entry];
            if (readings[entry] != NONE && fits) {
                match.found(owners[entry], readings[entry], hash, (hash & 1) != 0);
            }
        }
    }

    /// How many messages two segments have with the same stamp; the key is the number of the
    /// earlier segment, above 32 bits of that of the later one.
    Map<Long, Integer> sameStamps() {
        return sameStamps;
    }

    /// How many messages of a segment are kept whose counter lies between two.
    int count(int segment, long from, long to) {
        var count = 0;
        for (var entry = starts[segment]; entry < starts[segment + 1]; entry++) {
            count += readings[entry] >= from && readings[entry] <= to ? 1 : 0;
        }
        return count;
    }

    int count(int segment) {
        return starts[segment + 1] - starts[segment];
    }

    /// Receives the place at which a boot wrote a message.
    @FunctionalInterface
    interface Match {
        void found(int segment, long reading, long message, boolean telling);
    }
}
