package io.casebook.app;

import io.casebook.format.Samples;
import io.casebook.model.EventTable;
import io.casebook.model.Evidence;
import io.casebook.model.SourceSpan;
import io.casebook.model.TimeSeries;
import io.casebook.model.TimeSeries.Point;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// The numbers of one series while they are collected.
final class SeriesDraft {
    /// So many points are told as they are.
    private static final int MOST_POINTS = 240;

    private final Samples.Kind kind;
    private final List<Point> points = new ArrayList<>();
    private @Nullable Place highest;

    /// Where a number is written.
    private record Place(EventTable.Row row, Point point, long offset, int length) {}

    SeriesDraft(Samples.Kind kind) {
        this.kind = kind;
    }

    Samples.Kind kind() {
        return kind;
    }

    void add(EventTable.Row row, long offset, int length, double value) {
        var point = new Point(row.chunk().nanos(row.index()), value);
        points.add(point);
        if (highest == null || value > highest.point.value()) {
            highest = new Place(row, point, offset, length);
        }
    }

    double peak() {
        return highest == null ? Double.NEGATIVE_INFINITY : highest.point.value();
    }

    TimeSeries finish(int instances) {
        if (highest == null) {
            throw new IllegalStateException("a series has a number");
        }
        return new TimeSeries(
                kind.subject(),
                kind.key(),
                kind.instance(),
                kind.unit(),
                points.size(),
                told(),
                new TimeSeries.Peak(highest.point, evidence(highest)),
                instances);
    }

    /// The same day may be in the upload twice, as the tool's own file and as its output.
    private List<Point> told() {
        var once = new TreeSet<>(Comparator.comparingLong(Point::nanos));
        once.addAll(points);
        return once.size() <= MOST_POINTS ? List.copyOf(once) : extremes(List.copyOf(once));
    }

    /// The lowest and the highest point of each of as many parts as there is room for.
    private static List<Point> extremes(List<Point> all) {
        var first = all.getFirst().nanos();
        var width = (all.getLast().nanos() - first) / (MOST_POINTS / 2) + 1;
        var told = new ArrayList<Point>();
        for (var from = 0; from < all.size(); ) {
            var part = (all.get(from).nanos() - first) / width;
            var to = from;
            while (to < all.size() && (all.get(to).nanos() - first) / width == part) {
                to++;
            }
            addExtremes(told, all.subList(from, to));
            from = to;
        }
        return List.copyOf(told);
    }

    private static void addExtremes(List<Point> told, List<Point> part) {
        var low = part.stream().min(Comparator.comparingDouble(Point::value)).orElseThrow();
        var high = part.stream().max(Comparator.comparingDouble(Point::value)).orElseThrow();
        told.add(low.nanos() <= high.nanos() ? low : high);
        if (low.nanos() != high.nanos()) {
            told.add(low.nanos() <= high.nanos() ? high : low);
        }
    }

    private static Evidence evidence(Place place) {
        var record = place.row.span();
        var text = place.row.table().text();
        var above = text.string(record.offset(), (int) (place.offset - record.offset()));
        var line = record.line() + above.chars().filter(c -> c == '\n').count();
        var told = text.string(place.offset, place.length);
        var span = new SourceSpan(record.artifact(), place.offset, place.length, line, 1);
        return new Evidence(span, told);
    }
}
