package io.casebook.report;

import io.casebook.model.EventChunk;

import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Lines across a chart of time where findings were first seen, with their numbers. Findings too
/// close to be told apart share a line, in the colour of the gravest.
///
/// @param groups earliest first
record FindingMarks(List<Group> groups) {
    private static final int TOLD_APART = 40;

    /// Findings that share a line.
    ///
    /// @param findings in the order of the page, gravest first
    record Group(long nanos, List<SortedFindings.Numbered> findings) {
        String numbers() {
            return findings.stream()
                    .map(it -> Integer.toString(it.number()))
                    .collect(Collectors.joining(", "));
        }

        ChartColor color() {
            return ChartColor.of(findings.getFirst().finding().severity());
        }
    }

    /// @param width of the chart in nanoseconds
    static FindingMarks of(List<SortedFindings.Numbered> findings, long width) {
        var groups = new ArrayList<Group>();
        var near = new ArrayList<SortedFindings.Numbered>();
        for (var finding : byTime(findings)) {
            if (!near.isEmpty() && first(finding) - first(near.getFirst()) > width / TOLD_APART) {
                groups.add(group(near));
                near.clear();
            }
            near.add(finding);
        }
        if (!near.isEmpty()) {
            groups.add(group(near));
        }
        return new FindingMarks(List.copyOf(groups));
    }

    private static List<SortedFindings.Numbered> byTime(List<SortedFindings.Numbered> findings) {
        return findings.stream()
                .filter(it -> first(it) != EventChunk.UNDATED)
                .sorted(Comparator.comparingLong(FindingMarks::first))
                .toList();
    }

    private static long first(SortedFindings.Numbered finding) {
        return finding.finding().first();
    }

    private static Group group(List<SortedFindings.Numbered> near) {
        var findings =
                near.stream()
                        .sorted(Comparator.comparingInt(SortedFindings.Numbered::number))
                        .toList();
        return new Group(first(near.getFirst()), findings);
    }

    void on(Consumer<Marker> plot) {
        groups.forEach(it -> plot.accept(marker(it)));
    }

    private static Marker marker(Group group) {
        var paint = group.color().paint();
        var marker = new ValueMarker(group.nanos / 1e6, paint, new BasicStroke(1.5f));
        marker.setAlpha(1);
        marker.setLabel(group.numbers());
        marker.setLabelFont(ChartFont.BOLD);
        marker.setLabelPaint(paint);
        marker.setLabelBackgroundColor(ChartColor.CLEAR);
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        marker.setLabelOffset(new RectangleInsets(1, 3, 1, 3));
        return marker;
    }

    /// For a reader of the page.
    String note() {
        return groups.isEmpty()
                ? ""
                : "Lines: where the findings of these numbers were first seen.";
    }

    /// For those who cannot see the lines.
    String description() {
        return groups.stream()
                .map(it -> "Finding " + it.numbers() + " at " + Wording.time(it.nanos) + ".")
                .collect(Collectors.joining(" "));
    }
}
