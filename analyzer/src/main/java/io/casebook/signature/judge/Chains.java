package io.casebook.signature.judge;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Finds entries that follow each other: one of each step, in order, from the first to the last no
/// more than a window. Every pair is looked at, in the time of a sort.
///
/// What is in one artifact is in the order of its lines (and its times). Across artifacts times
/// count: an entry comes before another unless it is surely later, that is by more than what both
/// times are uncertain. Times that are less certain than half of the window cannot tell; they count
/// only within their own artifact.
final class Chains {
    private static final long NEVER = Long.MIN_VALUE;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Ledger ledger;
    private final long window;
    private final long vaguest;

    /// 1 forward in time, -1 backward.
    private final int sign;

    private Chains(Ledger ledger, long window, int sign) {
        this.ledger = ledger;
        this.window = window;
        this.sign = sign;
        vaguest = window / 2;
    }

    /// For each step the entries that are part of such a chain (of each last entry's shortest one,
    /// and of each first entry's); all empty when there is none.
    static int[][] find(Ledger ledger, List<int[]> steps, @Nullable Long window) {
        var longest = window == null ? Long.MAX_VALUE : window;
        var forward = new Chains(ledger, longest, 1).walk(steps);
        var backward = new Chains(ledger, longest, -1).walk(steps.reversed());
        var parts = new int[forward.length][];
        for (var step = 0; step < parts.length; step++) {
            parts[step] = IntSets.union(forward[step], backward[parts.length - 1 - step]);
        }
        return parts;
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
        return trace(ids, best, parents);
    }

    private int[] dated(int[] entries) {
        return IntSets.filter(entries, ledger::dated);
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
            otherArtifacts();
        }

        private void offer(int to, int from) {
            if (start[from] != NEVER && (best[to] == NEVER || start[from] > best[to])) {
                best[to] = start[from];
                parent[to] = from;
            }
        }

        /// Numbers of entries are in the order of time and line, so within an artifact the lower
        /// one is earlier.
        private void sameArtifact() {
            var latest = new int[ledger.artifacts.size()];
            Arrays.fill(latest, -1);
            var next = 0;
            for (var step = 0; step < later.length; step++) {
                var to = sign > 0 ? step : later.length - 1 - step;
                for (; next < earlier.length && precedes(from(next), later[to]); next++) {
                    keep(latest, index(next));
                }
                var from = latest[ledger.artifact[later[to]]];
                if (from >= 0) {
                    offer(to, from);
                }
            }
        }

        private int index(int step) {
            return sign > 0 ? step : earlier.length - 1 - step;
        }

        private int from(int step) {
            return earlier[index(step)];
        }

        private boolean precedes(int one, int other) {
            return sign > 0 ? one < other : one > other;
        }

        private void keep(int[] latest, int from) {
            var artifact = ledger.artifact[earlier[from]];
            var known = latest[artifact];
            if (start[from] != NEVER && (known < 0 || start[from] > start[known])) {
                latest[artifact] = from;
            }
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
            return time(id) + direction * vague(id);
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
