package io.casebook.app;

import io.casebook.model.TimeSeries.Point;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The points of one series in bounded memory: all of them while they are few, else the lowest and
/// the highest of each part of the time. Parts are as long as a power of two, in nanoseconds, and
/// begin at its multiples, so that those of a later, coarser division hold whole earlier ones.
final class SeriesPoints {
    /// So many points are told as they are.
    private static final int MOST_TOLD = 240;

    private static final int MOST_PARTS = MOST_TOLD / 2;
    private static final int MOST_HELD = 512;
    private static final int FEW = 16;

    private long[] times = new long[FEW];
    private double[] values = new double[FEW];
    private int size;

    /// Length of a part: two to the power of this.
    private int power;

    void add(long nanos, double value) {
        if (size == MOST_HELD) {
            thin();
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        times[size] = nanos;
        values[size++] = value;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// In order of time.
    List<Point> told() {
        thin();
        return IntStream.range(0, size).mapToObj(i -> new Point(times[i], values[i])).toList();
    }

    private void thin() {
        sort();
        if (size > MOST_TOLD) {
            while (part(size - 1) - part(0) >= MOST_PARTS) {
                power++;
            }
            keep(extremes());
        }
    }

    private long part(int i) {
        return times[i] >> power;
    }

    /// By time, each time once: the same day may be in the upload twice, as the tool's own file and
    /// as its output.
    private void sort() {
        var order =
                IntStream.range(0, size)
                        .boxed()
                        .sorted(Comparator.comparingLong(i -> times[i]))
                        .toList();
        var once = new ArrayList<Integer>();
        for (var i : order) {
            if (once.isEmpty() || times[once.getLast()] != times[i]) {
                once.add(i);
            }
        }
        keep(once);
    }

    private List<Integer> extremes() {
        var kept = new ArrayList<Integer>();
        for (var from = 0; from < size; ) {
            var low = from;
            var high = from;
            var to = from;
            for (; to < size && part(to) == part(from); to++) {
                low = values[to] < values[low] ? to : low;
                high = values[to] > values[high] ? to : high;
            }
            kept.add(Math.min(low, high));
            if (low != high) {
                kept.add(Math.max(low, high));
            }
            from = to;
        }
        return kept;
    }

    private void keep(List<Integer> places) {
        var oldTimes = times.clone();
        var oldValues = values.clone();
        size = 0;
        for (var i : places) {
            times[size] = oldTimes[i];
            values[size++] = oldValues[i];
        }
    }
}
