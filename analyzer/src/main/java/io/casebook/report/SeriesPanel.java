package io.casebook.report;

import io.casebook.model.Subject;
import io.casebook.model.TimeSeries;
import io.casebook.model.TimeSeries.Point;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Time series that are looked at together: all that is counted of the processors of one host in
/// one unit, or one number of all its disks.
///
/// @param topic `cpu`, or `disk.await` where the lines are instances
/// @param series by height of their peaks
record SeriesPanel(Subject subject, String topic, String unit, List<TimeSeries> series) {
    /// What shows first why a machine was slow; anything else comes after these, by name.
    private static final List<String> ORDER =
            List.of("cpu", "load", "disk", "swap", "mem", "paging", "net", "softirq");

    private record Topic(Subject subject, String name, String unit) {}

    /// The panels of all series, for each host those of the most telling topics first.
    static List<SeriesPanel> of(List<TimeSeries> all) {
        var byTopic = new LinkedHashMap<Topic, List<TimeSeries>>();
        for (var series : all) {
            byTopic.computeIfAbsent(topic(series), _ -> new ArrayList<>()).add(series);
        }
        return byTopic.entrySet().stream()
                .map(SeriesPanel::panel)
                .filter(SeriesPanel::tells)
                .sorted(
                        Comparator.comparing((SeriesPanel it) -> it.subject.toString())
                                .thenComparingInt(SeriesPanel::rank)
                                .thenComparing(SeriesPanel::topic)
                                .thenComparing(SeriesPanel::unit))
                .toList();
    }

    /// That the processors were idle is told by the other lines; the number of tasks hides those
    /// that want to run.
    private static boolean hidesOthers(TimeSeries series) {
        return series.key().equals("cpu.idle") || series.key().equals("load.tasks");
    }

    private static SeriesPanel panel(Map.Entry<Topic, List<TimeSeries>> entry) {
        var topic = entry.getKey();
        var series =
                entry.getValue().stream()
                        .filter(it -> !hidesOthers(it))
                        .sorted(Comparator.comparingDouble(it -> -it.peak().point().value()))
                        .toList();
        return new SeriesPanel(topic.subject, topic.name, topic.unit, series);
    }

    private static Topic topic(TimeSeries series) {
        var key = series.key();
        var dot = key.indexOf('.');
        var isOneOfMany = series.instances() > 0 && !isTotal(series);
        var name = isOneOfMany || dot < 0 ? key : key.substring(0, dot);
        return new Topic(series.subject(), name, series.unit());
    }

    private static boolean isTotal(TimeSeries series) {
        return series.instance().isEmpty() || series.instance().equals("all");
    }

    /// What never changed makes no picture.
    private boolean tells() {
        return series.stream()
                .anyMatch(
                        it ->
                                it.points().stream().mapToDouble(Point::value).distinct().count()
                                        > 1);
    }

    private int rank() {
        var dot = topic.indexOf('.');
        var place = ORDER.indexOf(dot < 0 ? topic : topic.substring(0, dot));
        return (place < 0 ? ORDER.size() : place) * 2 + (dot < 0 ? 0 : 1);
    }

    /// What a line of the panel is called.
    String name(TimeSeries line) {
        return line.key().equals(topic)
                ? line.instance()
                : line.key().substring(topic.length() + 1);
    }

    /// How many instances the host has that the panel has no line for.
    int untold() {
        return series.stream().mapToInt(TimeSeries::instances).max().orElse(0) == 0
                ? 0
                : Math.max(
                        0,
                        series.getFirst().instances()
                                - (int) series.stream().filter(it -> !isTotal(it)).count());
    }
}
