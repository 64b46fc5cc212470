package io.casebook.report;

import io.casebook.model.Incident;

import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;

import java.util.List;
import java.util.stream.Collectors;

/// Events over time as stacked bars, with the findings marked.
final class TimeBars {
    private static final int HEIGHT = 190;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double GAP = 0.12;

    private final Incident.Activity activity;
    private final List<Colored> series;

    /// One kind of events and its colour.
    record Colored(Incident.Series series, ChartColor color) {
        long total() {
            return series.counts().stream().mapToLong(Long::longValue).sum();
        }

        Chart.Key key() {
            return new Chart.Key(color.style(), series.name());
        }
    }

    /// @param series from the bottom of the bars to their top
    TimeBars(Incident.Activity activity, List<Colored> series) {
        this.activity = activity;
        this.series = series.stream().filter(it -> it.total() > 0).toList();
    }

    Chart chart(String id, String title, TimeMarks marks) {
        var renderer = ChartParts.flat(new StackedXYBarRenderer(GAP));
        for (var i = 0; i < series.size(); i++) {
            renderer.setSeriesPaint(i, series.get(i).color.paint());
        }
        var plot =
                ChartParts.plot(
                        data(),
                        ChartParts.timeAxis(start(), start() + width() * buckets()),
                        ChartParts.countAxis(),
                        renderer);
        marks.on(plot::addDomainMarker);
        var picture = ChartParts.draw(plot, HEIGHT);
        return new Chart(
                id,
                title + " per " + Wording.duration(activity.width()),
                out -> out.writeContent(picture),
                series.stream().map(Colored::key).toList(),
                description(title, marks),
                marks.note());
    }

    private double start() {
        return activity.start() / NANOS_PER_MILLI;
    }

    private double width() {
        return activity.width() / NANOS_PER_MILLI;
    }

    private int buckets() {
        return series.stream().mapToInt(it -> it.series.counts().size()).max().orElse(1);
    }

    private DefaultTableXYDataset data() {
        var data = new DefaultTableXYDataset();
        for (var i = 0; i < series.size(); i++) {
            data.addSeries(points(i, series.get(i).series.counts()));
        }
        data.setIntervalWidth(width());
        data.setIntervalPositionFactor(0);
        return data;
    }

    /// Numbers as keys, because two hosts may bear one name.
    private XYSeries points(int key, List<Long> counts) {
        var points = new XYSeries(key, true, false);
        for (var i = 0; i < counts.size(); i++) {
            points.add(start() + i * width(), counts.get(i), false);
        }
        return points;
    }

    private String description(String title, TimeMarks marks) {
        var totals =
                series.stream()
                        .map(it -> it.series.name() + " " + Wording.count(it.total()))
                        .collect(Collectors.joining(", "));
        var last = activity.start() + activity.width() * buckets();
        return "%s from %s to %s UTC: %s. %s"
                .formatted(
                        title,
                        Wording.time(activity.start()),
                        Wording.time(last),
                        totals,
                        marks.description());
    }
}
