package io.casebook.report;

import io.casebook.model.Incident;

import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/// The busiest processes as bars.
final class ProcessBars {
    private static final int MOST = 12;
    private static final int LONGEST_NAME = 28;
    private static final double HALF_BAR = 0.34;

    private static final double ROOM_FOR_COUNTS = 0.2;
    private static final ItemLabelPosition BESIDE =
            new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT);

    private ProcessBars() {}

    static Chart chart(String id, List<Incident.Count> processes) {
        var shown = Capped.of(processes, MOST);
        var picture = bars(shown, Wording::count);
        return new Chart(
                id,
                "Busiest processes, events",
                out -> out.writeContent(picture),
                List.of(),
                description(shown.shown()),
                shown.more() == 0 ? "" : "and " + Wording.count(shown.more(), "more process name"));
    }

    /// A bar for each of a few names.
    ///
    /// @param words say a number beside its bar
    static String bars(Capped<Incident.Count> shown, LongFunction<String> words) {
        var names = shown.map(it -> Wording.ellipsis(it.name(), LONGEST_NAME)).shown();
        var renderer = ChartParts.flat(new XYBarRenderer());
        renderer.setSeriesPaint(0, ChartColor.C0.paint());
        renderer.setDefaultItemLabelGenerator(
                (_, _, item) -> words.apply(shown.shown().get(item).count()));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultPositiveItemLabelPosition(BESIDE);
        var counts = ChartParts.countAxis();
        counts.setUpperMargin(ROOM_FOR_COUNTS);
        counts.setVisible(false);
        var plot =
                ChartParts.plot(data(shown.shown()), ChartParts.nameAxis(names), counts, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinesVisible(false);
        return ChartParts.draw(plot, SpanBars.height(names.size()));
    }

    private static XYIntervalSeriesCollection data(List<Incident.Count> processes) {
        var bars = new XYIntervalSeries(0, false, true);
        for (var i = 0; i < processes.size(); i++) {
            var count = processes.get(i).count();
            bars.add(i, i - HALF_BAR, i + HALF_BAR, (double) count, 0, (double) count);
        }
        var data = new XYIntervalSeriesCollection();
        data.addSeries(bars);
        return data;
    }

    private static String description(List<Incident.Count> processes) {
        return processes.stream()
                .map(it -> it.name() + " " + Wording.count(it.count()))
                .collect(Collectors.joining(", ", "Events by process: ", "."));
    }
}
