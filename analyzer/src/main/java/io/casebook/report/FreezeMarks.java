package io.casebook.report;

import io.casebook.model.Freeze;
import io.casebook.model.Incident;

import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.ui.Layer;

import java.util.List;
import java.util.function.BiConsumer;

/// Shaded spans across a chart of time where machines stood still or clocks jumped.
///
/// @param shown the longest ones
/// @param from nanoseconds since 1970-01-01T00:00Z of the chart's begin
/// @param to of its end
record FreezeMarks(List<Freeze> shown, long from, long to) {
    private static final int MOST = 40;

    /// A span is at least so much of the chart, to be seen at all.
    private static final int THINNEST = 300;

    static FreezeMarks of(Incident incident) {
        var within =
                FreezeView.longestFirst(incident.freezes()).stream()
                        .filter(it -> it.dated() && it.last() >= incident.first())
                        .filter(it -> it.first() <= incident.last())
                        .limit(MOST)
                        .toList();
        return new FreezeMarks(within, incident.first(), incident.last());
    }

    void on(BiConsumer<Marker, Layer> plot) {
        shown.forEach(it -> plot.accept(marker(it), Layer.BACKGROUND));
    }

    private Marker marker(Freeze freeze) {
        var begin = Math.max(from, freeze.first());
        var end = Math.max(Math.min(to, freeze.last()), begin + (to - from) / THINNEST);
        return shade(begin, end, ChartColor.STOPPED);
    }

    /// A span of one colour, without lines at its ends.
    static Marker shade(long begin, long end, ChartColor color) {
        var marker = new IntervalMarker(begin / 1e6, end / 1e6, color.paint());
        marker.setOutlinePaint(null);
        marker.setAlpha(1);
        return marker;
    }

    /// For a reader of the page.
    String note() {
        return shown.isEmpty() ? "" : "Shaded: freezes and time jumps.";
    }

    /// For those who cannot see the spans.
    String description() {
        return shown.isEmpty()
                ? ""
                : "Shaded where "
                        + Wording.count(shown.size(), "freeze or time jump")
                        + " lie; their section has the times.";
    }
}
