package io.casebook.report;

import io.casebook.model.Incident;
import io.casebook.model.Severity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The drawings of a page, those that have something to show.
final class Charts {
    private static final double NANOS_PER_MILLI = 1e6;

    /// So many drawings of sampled numbers, those of all hosts together.
    private static final int MOST_PANELS = 24;

    static {
        // No drawing here ever opens a window; without this, some systems look for a screen.
        System.setProperty("java.awt.headless", "true");
    }

    private Charts() {}

    static List<Chart> of(Incident incident, SortedFindings findings) {
        var charts = new ArrayList<Chart>();
        var activity = incident.activity();
        var colors = HostColors.of(incident);
        var marks = TimeMarks.of(incident, findings);
        if (activity.width() > 0) {
            var bySeverity = new TimeBars(activity, bySeverity(activity.bySeverity()));
            charts.add(bySeverity.chart("chart-severity", "Events by severity", marks));
            var byHost = new TimeBars(activity, colors.series(activity.byHost()));
            charts.add(byHost.chart("chart-host", "Events by host", marks));
        }
        charts.addAll(samples(incident, marks));
        if (!activity.topProcesses().isEmpty()) {
            charts.add(ProcessBars.chart("chart-process", activity.topProcesses()));
        }
        var dated = incident.artifacts().stream().filter(SpanBars::isDated).toList();
        if (!dated.isEmpty() && incident.last() > incident.first()) {
            var from = incident.first() / NANOS_PER_MILLI;
            var to = incident.last() / NANOS_PER_MILLI;
            charts.add(new SpanBars(dated, colors, from, to).chart("chart-span", marks));
        }
        return charts;
    }

    private static List<Chart> samples(Incident incident, TimeMarks marks) {
        var panels = Capped.of(SeriesPanel.of(incident.series()), MOST_PANELS);
        var from = incident.first() / NANOS_PER_MILLI;
        var to = incident.last() / NANOS_PER_MILLI;
        return IntStream.range(0, panels.shown().size())
                .mapToObj(
                        i ->
                                new SeriesLines(panels.shown().get(i))
                                        .chart("chart-series-" + (i + 1), from, to, marks))
                .toList();
    }

    /// Gravest at the bottom, where bars are best compared; without severity at the top.
    private static List<TimeBars.Colored> bySeverity(List<Incident.Series> series) {
        return series.stream()
                .sorted(Comparator.comparingInt(it -> rank(it.name())))
                .map(it -> new TimeBars.Colored(named(it), ChartColor.ofSeverity(it.name())))
                .toList();
    }

    /// Most kernel logs and many others tell no severity; that is not the severity of nothing.
    private static Incident.Series named(Incident.Series series) {
        return Severity.ofLabel(series.name()) == null
                ? new Incident.Series("without severity", series.counts())
                : series;
    }

    private static int rank(String label) {
        var severity = Severity.ofLabel(label);
        return severity == null ? Integer.MAX_VALUE : severity.ordinal();
    }
}
