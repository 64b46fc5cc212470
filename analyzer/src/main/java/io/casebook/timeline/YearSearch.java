package io.casebook.timeline;

import java.util.List;

/// Finds the years that fit all points of a log best. Seen from a line, the year of the first line
/// stays the same through the log, or grows where the log was silent for more than a year, which is
/// rare; of several equal solutions the latest wins. Time is that of points times years.
final class YearSearch {
    private static final double SILENCE = 30;
    private static final double SILENT_YEAR = 0.01;
    private static final double EARLIER = 0.001;

    private final List<YearPoint> points;
    private final int lowest;
    private final int count;
    private final byte[][] origins;

    /// @param points in the order of rows, at least one
    /// @param lowest the first year that the first line can have
    /// @param count how many years it can have, at most 127
    YearSearch(List<YearPoint> points, int lowest, int count) {
        this.points = points;
        this.lowest = lowest;
        this.count = count;
        origins = new byte[points.size()][count];
    }

    /// For each point the year of the first line, as seen from there.
    int[] offsets() {
        var costs = costs(points.getFirst());
        for (var i = 1; i < points.size(); i++) {
            costs = next(i, costs);
        }
        for (var state = 0; state < count; state++) {
            costs[state] += (count - state) * EARLIER;
        }
        return trace(least(costs));
    }

    private double[] costs(YearPoint point) {
        var costs = new double[count];
        for (var state = 0; state < count; state++) {
            costs[state] = point.cost(lowest + state);
        }
        return costs;
    }

    private double[] next(int point, double[] before) {
        var costs = costs(points.get(point));
        var mayBeSilent = points.get(point).row() > points.get(point - 1).row();
        var best = 0;
        for (var state = 0; state < count; state++) {
            if (before[state] <= before[best] + (state - best) * SILENT_YEAR) {
                best = state;
            }
            var silent = before[best] + SILENCE + (state - best) * SILENT_YEAR;
            var from = mayBeSilent && silent < before[state] ? best : state;
            origins[point][state] = (byte) from;
            costs[state] += Math.min(before[state], from == state ? before[state] : silent);
        }
        return costs;
    }

    private int[] trace(int last) {
        var offsets = new int[points.size()];
        var state = last;
        for (var i = offsets.length - 1; i >= 0; i--) {
            offsets[i] = lowest + state;
            state = origins[i][state];
        }
        return offsets;
    }

    private static int least(double[] costs) {
        var least = 0;
        for (var state = 1; state < costs.length; state++) {
            least = costs[state] < costs[least] ? state : least;
        }
        return least;
    }
}
