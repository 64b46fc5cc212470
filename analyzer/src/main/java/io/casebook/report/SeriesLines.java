package io.casebook.report;

import io.casebook.model.TimeSeries;
import io.casebook.model.TimeSeries.Point;

import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A panel of time series as lines over the time of the whole incident, with the findings marked.
final class SeriesLines {
    private static final int HEIGHT = 190;
    private static final float STROKE = 1.4F;
    private static final int MOST_LINES = ChartColor.DISTINCT.size() - 1;
    private static final double NANOS_PER_MILLI = 1e6;

    /// So many times the usual distance between samples is a time of which nothing is known.
    private static final int GAP = 4;

    /// Of many samples the lowest and the highest of each of at least so many parts of the time are
    /// known, so that two neighbours may be nearly two parts apart.
    private static final int FEWEST_PARTS = 59;

    private final SeriesPanel panel;
    private final Capped<TimeSeries> lines;

    SeriesLines(SeriesPanel panel) {
        this.panel = panel;
        lines = Capped.of(panel.series(), MOST_LINES);
    }

    /// @param from milliseconds since 1970-01-01T00:00Z
    Chart chart(String id, double from, double to, TimeMarks marks) {
        var renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (var i = 0; i < lines.shown().size(); i++) {
            renderer.setSeriesPaint(i, ChartColor.distinct(i).paint());
            renderer.setSeriesStroke(i, new BasicStroke(STROKE));
        }
        var plot =
                ChartParts.plot(
                        data(),
                        ChartParts.timeAxis(from, to),
                        ChartParts.valueAxis(panel.unit()),
                        renderer);
        marks.on(plot::addDomainMarker);
        var picture = ChartParts.draw(plot, HEIGHT);
        return new Chart(
                id, title(), out -> out.writeContent(picture), legend(), description(), note());
    }

    private String title() {
        var unit = panel.unit().isEmpty() ? "" : " (" + panel.unit() + ")";
        return panel.topic() + unit + " of " + panel.subject();
    }

    private List<Chart.Key> legend() {
        var keys = new ArrayList<Chart.Key>();
        for (var line : lines.shown()) {
            keys.add(new Chart.Key(ChartColor.distinct(keys.size()).style(), panel.name(line)));
        }
        return keys;
    }

    private String description() {
        return lines.shown().stream()
                .map(
                        it ->
                                "%s at most %s at %s UTC"
                                        .formatted(
                                                panel.name(it),
                                                Wording.quantity(
                                                        it.peak().point().value(), it.unit()),
                                                Wording.time(it.peak().point().nanos())))
                .collect(Collectors.joining("; ", title() + ": ", "."));
    }

    private String note() {
        var more = lines.more() + panel.untold();
        return more == 0 ? "" : "and " + Wording.count(more) + " more with lower peaks";
    }

    private XYSeriesCollection data() {
        var data = new XYSeriesCollection();
        for (var line : lines.shown()) {
            data.addSeries(points(data.getSeriesCount(), line.points(), gap(line)));
        }
        return data;
    }

    private static long gap(TimeSeries series) {
        var points = series.points();
        var span = points.getLast().nanos() - points.getFirst().nanos();
        var least = series.samples() > points.size() ? 2 * (span / FEWEST_PARTS) : 0;
        return Math.max(least, GAP * usualDistance(points));
    }

    private static XYSeries points(int key, List<Point> points, long gap) {
        var line = new XYSeries(key, false, true);
        for (var i = 0; i < points.size(); i++) {
            var at = points.get(i).nanos() / NANOS_PER_MILLI;
            if (i > 0 && points.get(i).nanos() - points.get(i - 1).nanos() > gap) {
                line.add(at, null, false);
            }
            line.add(at, points.get(i).value(), false);
        }
        return line;
    }

    /// The median distance between neighbours in nanoseconds.
    private static long usualDistance(List<Point> points) {
        var distances = new long[Math.max(1, points.size() - 1)];
        for (var i = 1; i < points.size(); i++) {
            distances[i - 1] = points.get(i).nanos() - points.get(i - 1).nanos();
        }
        Arrays.sort(distances);
        return distances[distances.length / 2];
    }
}
