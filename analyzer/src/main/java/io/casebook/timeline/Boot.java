package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.ReadingKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One boot of a host: what its logs hold of it. While the machine sleeps, the kernel's counter
/// stands still, so that each time awake is a piece with an offset of its own.
///
/// @param wakes between the pieces, in order of the counter
record Boot(List<BootSegment> segments, List<Wake> wakes) {
    /// What a waking kernel says is said within that.
    private static final long WAKING_NANOS = 10_000_000_000L;

    private static final int MOST_WAKES = 1000;

    private static final Pattern SLEPT =
            Pattern.compile("imekeeping suspended for (\\d{1,7})\\.(\\d{3}) seconds");

    static Boot of(List<BootSegment> segments) {
        var wakes = new ArrayList<Wake>();
        segments.forEach(segment -> addWakes(segment, wakes));
        wakes.sort(Comparator.comparingLong(Wake::reading));
        var distinct = new ArrayList<Wake>();
        for (var wake : wakes) {
            if (distinct.isEmpty()
                    || !wake.isOf(distinct.getLast()) && distinct.size() < MOST_WAKES) {
                distinct.add(wake);
            }
        }
        return new Boot(List.copyOf(segments), List.copyOf(distinct));
    }

    private static void addWakes(BootSegment segment, List<Wake> wakes) {
        Wake current = null;
        for (var found : segment.marks()) {
            var row = found.in(segment.table());
            if (row.chunk().readingKind(row.index()) != ReadingKind.SINCE_BOOT) {
                continue;
            }
            var reading = segment.reading(row, found.row());
            if (found.mark().fallsAsleep()) {
                current = null;
            } else if (found.mark().isAwake()) {
                var anchor = segment.anchor(found.row());
                var wake = new Wake(reading, slept(row.message()), found.row(), anchor, true);
                if (current == null || reading - current.reading() > WAKING_NANOS) {
                    wakes.add(wake);
                    current = wake;
                } else if (wake.sleptMillis() > 0 && current.sleptMillis() == 0) {
                    wakes.set(wakes.size() - 1, current.slept(wake));
                }
            }
        }
    }

    private static long slept(String message) {
        var slept = SLEPT.matcher(message);
        return slept.find()
                ? Long.parseLong(slept.group(1)) * 1000 + Long.parseLong(slept.group(2))
                : 0;
    }

    /// The same boot with more pieces.
    Boot with(List<Wake> more) {
        var all =
                Stream.concat(wakes.stream(), more.stream().limit(MOST_WAKES))
                        .sorted(Comparator.comparingLong(Wake::reading))
                        .toList();
        return new Boot(segments, all);
    }

    int pieces() {
        return wakes.size() + 1;
    }

    /// The piece, from 0, in which the counter stood so.
    int piece(long reading) {
        var from = 0;
        var to = wakes.size();
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (wakes.get(middle).reading() <= reading) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /// The piece of a row. Where the counter did not move over a sleep, the order of the rows
    /// tells.
    int piece(BootSegment segment, int row, long reading) {
        var piece = piece(reading);
        while (piece > 0 && wakes.get(piece - 1).isAfter(segment, row, reading)) {
            piece--;
        }
        return piece;
    }

    /// The counter when the kernel started.
    long atStart() {
        return segments.stream().mapToLong(BootSegment::atStart).max().orElse(0);
    }

    /// The highest counter.
    long last() {
        return segments.stream().mapToLong(BootSegment::last).max().orElse(0);
    }

    /// The machine woke up.
    ///
    /// @param reading the counter then
    /// @param sleptMillis how long it slept, 0 where it does not say
    /// @param row in the log of the anchor
    /// @param told whether the anchor says so; else other evidence does
    record Wake(long reading, long sleptMillis, int row, Anchor anchor, boolean told) {
        static Wake untold(long reading, Anchor anchor) {
            return new Wake(reading, 0, 0, anchor, false);
        }

        private boolean isAfter(BootSegment segment, int before, long at) {
            return at == reading && before < row && anchor.artifact().equals(segment.artifact());
        }

        private boolean isOf(Wake before) {
            return reading - before.reading <= WAKING_NANOS
                    && !anchor.artifact().equals(before.anchor.artifact());
        }

        private Wake slept(Wake said) {
            return new Wake(reading, said.sleptMillis, row, said.anchor, told);
        }
    }
}
