package io.casebook.report;

import io.casebook.model.Artifact;
import io.casebook.model.EventChunk;

import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

import java.util.ArrayList;
import java.util.List;

/// From when to when each artifact speaks, one bar an artifact.
final class SpanBars {
    private static final int MOST = 24;
    private static final int LONGEST_NAME = 30;
    private static final int ROW = 19;
    private static final int AXIS = 26;
    private static final double HALF_BAR = 0.32;
    private static final double NANOS_PER_MILLI = 1e6;

    /// A bar is at least so much of the whole, to be seen at all.
    private static final double SHORTEST = 0.004;

    private final Capped<Artifact> artifacts;
    private final HostColors colors;
    private final double from;
    private final double to;

    /// @param from milliseconds since 1970-01-01T00:00Z
    SpanBars(List<Artifact> dated, HostColors colors, double from, double to) {
        artifacts = Capped.of(dated, MOST);
        this.colors = colors;
        this.from = from;
        this.to = to;
    }

    static boolean isDated(Artifact artifact) {
        return artifact.first() != EventChunk.UNDATED;
    }

    /// Of a drawing with so many rows.
    static int height(int rows) {
        return AXIS + rows * ROW;
    }

    Chart chart(String id, TimeMarks marks) {
        var renderer = ChartParts.flat(new XYBarRenderer());
        renderer.setUseYInterval(true);
        for (var i = 0; i < ChartColor.DISTINCT.size(); i++) {
            renderer.setSeriesPaint(i, ChartColor.distinct(i).paint());
        }
        var plot =
                ChartParts.plot(
                        data(),
                        ChartParts.nameAxis(names()),
                        ChartParts.timeAxis(from, to),
                        renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        marks.on(plot::addRangeMarker);
        var picture = ChartParts.draw(plot, height(artifacts.shown().size() + 1));
        return new Chart(
                id,
                "Span of each artifact",
                out -> out.writeContent(picture),
                colors.keys(),
                "From when to when each artifact speaks; the table of artifacts has the times.",
                note());
    }

    /// The first row is left free for the numbers of the findings.
    private List<String> names() {
        var names = new ArrayList<>(List.of(""));
        artifacts.shown().forEach(it -> names.add(Wording.tail(it.path().value(), LONGEST_NAME)));
        return names;
    }

    private XYIntervalSeriesCollection data() {
        var data = new XYIntervalSeriesCollection();
        for (var i = 0; i < ChartColor.DISTINCT.size(); i++) {
            data.addSeries(new XYIntervalSeries(i, false, true));
        }
        for (var i = 0; i < artifacts.shown().size(); i++) {
            add(data, i + 1, artifacts.shown().get(i));
        }
        return data;
    }

    private void add(XYIntervalSeriesCollection data, int row, Artifact artifact) {
        var first = artifact.first() / NANOS_PER_MILLI;
        var last = Math.max(artifact.last() / NANOS_PER_MILLI, first + (to - from) * SHORTEST);
        data.getSeries(colors.indexOf(artifact.host()))
                .add(row, row - HALF_BAR, row + HALF_BAR, first, first, last);
    }

    private String note() {
        return artifacts.more() == 0
                ? ""
                : "and " + Wording.count(artifacts.more(), "more artifact") + ", in the table";
    }
}
