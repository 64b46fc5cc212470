package io.casebook.timeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// In which parts of its time a host wrote anything, and which pauses in that are far beyond its
/// rhythm.
///
/// Logs are bursty, so a pause proves nothing by being rare. It is taken for a silence only when
/// all other pauses of the host, but a few as long, are at most a fifth of it (which leaves it far
/// above the 99.9th percentile), and those in the minutes before and after it are at most a tenth.
final class FreezeRhythm {
    private static final int MOST_SILENCES = 16;
    private static final int TIMES_ALL = 5;
    private static final int TIMES_NEAR = 10;
    private static final int FEWEST_NEAR = 30;
    private static final long SHORTEST_NANOS = 30_000_000_000L;
    private static final long NEAR_NANOS = 600_000_000_000L;
    private static final long SHORTEST_NEAR_NANOS = NEAR_NANOS / 2;
    private static final long LONGEST_NEAR_NANOS = 6 * 3600_000_000_000L;

    private final BitSet written = new BitSet();
    private final long start;
    private final long width;

    /// The part in which was written last, as most follow in the same.
    private long lastFrom = Long.MAX_VALUE;
    private long lastTo = Long.MAX_VALUE;

    /// @param start nanoseconds since 1970-01-01T00:00Z of the first part
    /// @param width nanoseconds of one part
    FreezeRhythm(long start, long width) {
        this.start = start;
        this.width = width;
    }

    void wrote(long nanos) {
        if (nanos < lastFrom || nanos >= lastTo) {
            var part = part(nanos);
            lastFrom = time(part);
            lastTo = lastFrom + width;
            written.set(part);
        }
    }

    long width() {
        return width;
    }

    /// When a part begins.
    long time(int part) {
        return start + part * width;
    }

    int part(long nanos) {
        return (int) ((nanos - start) / width);
    }

    /// Parts in which nothing was written between two in which something was.
    ///
    /// @param from the last part before it in which something was written
    /// @param to the first part after it in which something was written
    /// @param rhythm the longest pause near it, in parts
    record Pause(int from, int to, int rhythm) {
        int length() {
            return to - from;
        }
    }

    /// The pauses that are no part of the rhythm, in order of time.
    List<Pause> silences() {
        var longest = longest();
        var few = outstanding(longest);
        return longest.subList(0, few).stream()
                .filter(pause -> pause.length() * width >= SHORTEST_NANOS)
                .map(pause -> near(pause, longest.subList(0, few)))
                .filter(pause -> pause.rhythm() > 0)
                .sorted(Comparator.comparingInt(Pause::from))
                .toList();
    }

    /// The longest pauses, one more than are told, longest first.
    private List<Pause> longest() {
        var longest = new ArrayList<Pause>();
        var from = written.nextSetBit(0);
        while (from >= 0) {
            from = written.nextClearBit(from) - 1;
            var to = written.nextSetBit(from + 1);
            if (to >= 0) {
                keep(longest, new Pause(from, to, 0));
            }
            from = to;
        }
        return longest;
    }

    private static void keep(List<Pause> longest, Pause pause) {
        if (longest.size() <= MOST_SILENCES || longest.getLast().length() < pause.length()) {
            var at = longest.size();
            while (at > 0 && longest.get(at - 1).length() < pause.length()) {
                at--;
            }
            longest.add(at, pause);
            if (longest.size() > MOST_SILENCES + 1) {
                longest.removeLast();
            }
        }
    }

    /// How many of the longest pauses stand out from all others.
    private static int outstanding(List<Pause> longest) {
        for (var few = Math.min(MOST_SILENCES, longest.size()); few > 0; few--) {
            var other = few < longest.size() ? longest.get(few).length() : 1;
            if (longest.get(few - 1).length() >= (long) TIMES_ALL * other) {
                return few;
            }
        }
        return 0;
    }

    /// The pause with the rhythm around it, which is 0 where that shows no silence.
    private Pause near(Pause pause, List<Pause> silences) {
        var before = side(pause, silences, false);
        var after = side(pause, silences, true);
        var rhythm = Math.max(before, after);
        var clear = before > 0 && after > 0 && pause.length() >= TIMES_NEAR * rhythm;
        return new Pause(pause.from(), pause.to(), clear ? rhythm : 0);
    }

    /// The longest pause in the time on one side, other silences left out; 0 where too little is
    /// written there to know a rhythm.
    private int side(Pause pause, List<Pause> silences, boolean after) {
        var length = Math.min(pause.length() * width, LONGEST_NEAR_NANOS);
        var wanted = Math.clamp(3 * length, NEAR_NANOS, LONGEST_NEAR_NANOS) / width;
        var enough = Math.max(length, SHORTEST_NEAR_NANOS) / width;
        var at = after ? pause.to() : pause.from();
        var passed = 0L;
        var count = 0;
        var rhythm = 1;
        while (passed < wanted) {
            var next = after ? written.nextSetBit(at + 1) : written.previousSetBit(at - 1);
            if (next < 0) {
                break;
            }
            var step = Math.abs(next - at);
            if (!isOne(silences, Math.min(at, next), Math.max(at, next))) {
                passed += step;
                rhythm = Math.max(rhythm, step);
            }
            count++;
            at = next;
        }
        return passed >= enough && count >= FEWEST_NEAR ? rhythm : 0;
    }

    private static boolean isOne(List<Pause> silences, int from, int to) {
        return silences.stream().anyMatch(it -> it.from() == from && it.to() == to);
    }
}
