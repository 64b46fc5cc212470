package io.casebook.signature.judge;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// Finds entries that follow each other: one of each step, in order, from the first to the last no
/// more than a window. Every pair is looked at, in the time of a sort.
///
/// What is in one artifact is in the order of its lines, also where its clock was set back. Across
/// artifacts times count: an entry comes before another unless it is surely later, that is by more
/// than what both times are uncertain. Times that are less certain than half of the window cannot
/// tell; they count only within their own artifact. Without a window nothing bounds what times
/// leave open; there an entry of which more is open than its digits tell must be surely earlier.
final class Chains {
    private static final long NEVER = Long.MIN_VALUE;
    private static final long NO_WINDOW = Long.MAX_VALUE;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /// What a stamp without fractions of a second leaves open.
    private static final long SECOND = 1_000 * NANOS_PER_MILLI;

    private final Ledger ledger;
    private final long window;
    private final long vaguest;

    /// Whether to find also what the times leave possible only.
    private final boolean perhaps;

    /// 1 forward in time, -1 backward.
    private final int sign;

    private Chains(Ledger ledger, @Nullable Long window, boolean perhaps, int sign) {
        this.ledger = ledger;
        this.window = window == null ? NO_WINDOW : window;
        this.perhaps = perhaps;
        this.sign = sign;
        vaguest = this.window / 2;
    }

    /// For each step the entries that are part of such a chain (of each last entry's shortest one,
    /// and of each first entry's); all empty when there is none.
    static int[][] find(Ledger ledger, List<int[]> steps, @Nullable Long window) {
        var forward = new Chains(ledger, window, false, 1).walk(steps);
        var backward = new Chains(ledger, window, false, -1).walk(steps.reversed());
        var parts = new int[forward.length][];
        for (var step = 0; step < parts.length; step++) {
            parts[step] = IntSets.union(forward[step], backward[parts.length - 1 - step]);
        }
        return parts;
    }

    /// Whether there may be such a chain where [#find] finds none: times are too uncertain to tell,
    /// or a clock was set back by more than the window.
    static boolean mayBe(Ledger ledger, List<int[]> steps, @Nullable Long window) {
        return new Chains(ledger, window, true, 1).walk(steps)[0].length > 0;
    }

    private int[][] walk(List<int[]> steps) {
        var ids = steps.stream().map(this::dated).toArray(int[][]::new);
        var best = times(ids[0]);
        var parents = new int[ids.length][];
        for (var step = 1; step < ids.length; step++) {
            var link = new Link(ids[step - 1], best, ids[step]);
            best = link.best;
            parents[step] = link.parent;
        }
        var parts = trace(ids, best, parents);
        return sign > 0 ? parts : Arrays.stream(parts).map(IntSets::reversed).toArray(int[][]::new);
    }

    /// In the order in which the walk goes, so that they need no sorting.
    private int[] dated(int[] entries) {
        var dated = IntSets.filter(entries, ledger::dated);
        return sign > 0 ? dated : IntSets.reversed(dated);
    }

    private long[] times(int[] ids) {
        return Arrays.stream(ids).mapToLong(this::time).toArray();
    }

    private long time(int id) {
        return sign * ledger.nanos[id];
    }

    private long vague(int id) {
        return ledger.uncertaintyMillis[id] * NANOS_PER_MILLI;
    }

    private int[][] trace(int[][] ids, long[] best, int[][] parents) {
        var last = ids.length - 1;
        var part = new BitSet[ids.length];
        for (var step = 0; step <= last; step++) {
            part[step] = new BitSet();
        }
        for (var end = 0; end < ids[last].length; end++) {
            if (best[end] != NEVER && time(ids[last][end]) - best[end] <= window) {
                var at = end;
                for (var step = last; step >= 0 && !part[step].get(at); step--) {
                    part[step].set(at);
                    at = step == 0 ? at : parents[step][at];
                }
            }
        }
        var parts = new int[ids.length][];
        for (var step = 0; step <= last; step++) {
            var own = ids[step];
            parts[step] = part[step].stream().map(index -> own[index]).toArray();
        }
        return parts;
    }

    /// One step to the next: for each later entry the predecessor whose chain starts last.
    private final class Link {
        final long[] best;
        final int[] parent;
        private final int[] earlier;
        private final long[] start;
        private final int[] later;

        Link(int[] earlier, long[] start, int[] later) {
            this.earlier = earlier;
            this.start = start;
            this.later = later;
            best = new long[later.length];
            parent = new int[later.length];
            Arrays.fill(best, NEVER);
            sameArtifact();
            if (!areOfOneArtifact()) {
                otherArtifacts();
            }
        }

        private boolean areOfOneArtifact() {
            return earlier.length == 0
                    || IntStream.concat(Arrays.stream(earlier), Arrays.stream(later))
                            .allMatch(id -> ledger.artifact[id] == ledger.artifact[earlier[0]]);
        }

        private void offer(int to, int from) {
            if (start[from] != NEVER && (best[to] == NEVER || start[from] > best[to])) {
                best[to] = start[from];
                parent[to] = from;
            }
        }

        private void sameArtifact() {
            var froms = byLine(earlier);
            var next = 0;
            var nearest = -1;
            for (var to : byLine(later)) {
                for (; next < froms.length && lines(earlier[froms[next]], later[to]) < 0; next++) {
                    nearest = nearest(nearest, froms[next]);
                }
                if (nearest >= 0 && isSameArtifact(nearest, to) && !isSetBack(nearest, to)) {
                    offer(to, nearest);
                }
            }
        }

        private int[] byLine(int[] ids) {
            return IndexSort.sorted(ids.length, (one, other) -> lines(ids[one], ids[other]));
        }

        /// The order of the lines of each artifact.
        private int lines(int one, int other) {
            var byArtifact = Integer.compare(ledger.artifact[one], ledger.artifact[other]);
            var byLine = Long.compare(ledger.line[one], ledger.line[other]);
            var order = byArtifact != 0 ? byArtifact : byLine;
            return sign * (order != 0 ? order : Integer.compare(one, other));
        }

        private boolean isSameArtifact(int from, int to) {
            return ledger.artifact[earlier[from]] == ledger.artifact[later[to]];
        }

        /// Of two predecessors, the later of which stands nearer, the one whose chain starts last;
        /// after a clock was set back the nearer one, as the other's time is of before.
        private int nearest(int known, int from) {
            if (start[from] == NEVER) {
                return known;
            }
            return known < 0
                            || ledger.artifact[earlier[known]] != ledger.artifact[earlier[from]]
                            || start[from] > start[known]
                            || time(earlier[from]) < time(earlier[known])
                    ? from
                    : known;
        }

        /// Whether the clock was set back between two lines by more than the window, so that nobody
        /// knows how far apart they are.
        private boolean isSetBack(int from, int to) {
            return !perhaps && time(earlier[from]) - time(later[to]) > window;
        }

        private void otherArtifacts() {
            var froms = byTime(earlier, -1);
            var tos = byTime(later, 1);
            var two = new BestOfTwoArtifacts();
            var next = 0;
            for (var to : tos) {
                var until = shifted(later[to], 1);
                for (; next < froms.length && shifted(earlier[froms[next]], -1) <= until; next++) {
                    two.add(froms[next]);
                }
                var from = two.outside(ledger.artifact[later[to]]);
                if (from >= 0) {
                    offer(to, from);
                }
            }
        }

        /// The latest (or earliest) time that an entry may truly have.
        private long shifted(int id, int direction) {
            return time(id) + direction * leeway(id);
        }

        private long leeway(int id) {
            var vague = vague(id);
            return window == NO_WINDOW && !perhaps && vague > SECOND ? -vague : vague;
        }

        private int[] byTime(int[] ids, int direction) {
            var order =
                    IndexSort.sorted(
                            ids.length,
                            (one, other) ->
                                    Long.compare(
                                            shifted(ids[one], direction),
                                            shifted(ids[other], direction)));
            return IntSets.filter(order, index -> vague(ids[index]) <= vaguest);
        }

        /// The entry whose chain starts last, and the best of another artifact than its own.
        private final class BestOfTwoArtifacts {
            private int first = -1;
            private int second = -1;

            void add(int from) {
                if (start[from] == NEVER) {
                    return;
                }
                if (first < 0 || start[from] > start[first]) {
                    if (first >= 0 && artifact(first) != artifact(from)) {
                        second = first;
                    }
                    first = from;
                } else if (artifact(from) != artifact(first)
                        && (second < 0 || start[from] > start[second])) {
                    second = from;
                }
            }

            int outside(int artifact) {
                return first >= 0 && artifact(first) != artifact ? first : second;
            }

            private int artifact(int from) {
                return ledger.artifact[earlier[from]];
            }
        }
    }
}
