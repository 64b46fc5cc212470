package io.casebook.report;

import io.casebook.model.EventChunk;
import io.casebook.model.Incident;
import io.casebook.model.TimeBasis;

import org.jfree.chart.plot.Marker;
import org.jfree.chart.ui.Layer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Spans across a chart of time for findings whose first record has no time of its own: it was
/// written at the time of the record before it or later, until the next one that has a time.
record FindingBrackets(List<Bracket> brackets) {
    private static final long NANOS_PER_MILLI = 1_000_000L;

    /// The span in which a finding may have been seen first.
    record Bracket(SortedFindings.Numbered finding, long from, long to) {}

    /// @param last nanoseconds since 1970-01-01T00:00Z of the chart's end
    static FindingBrackets of(SortedFindings sorted, long last) {
        var brackets = new ArrayList<Bracket>();
        for (var finding : sorted.marked()) {
            var from = finding.finding().first();
            var millis = inherited(sorted.excerpt(finding.index()), from);
            if (millis > 0 && from != EventChunk.UNDATED) {
                var to = Math.min(last, from + millis * NANOS_PER_MILLI);
                brackets.add(new Bracket(finding, from, to));
            }
        }
        return new FindingBrackets(List.copyOf(brackets));
    }

    /// By how much the time that the evidence took from its neighbour may be too early; 0 where
    /// evidence of that time has one of its own.
    private static long inherited(List<Incident.Line> excerpt, long nanos) {
        var millis = Long.MAX_VALUE;
        for (var line : excerpt) {
            var event = line.event();
            if (line.evidence() && event.nanos() == nanos) {
                var own = event.basis() != TimeBasis.INHERITED;
                millis = Math.min(millis, own ? 0 : event.uncertaintyMillis());
            }
        }
        return millis == Long.MAX_VALUE ? 0 : millis;
    }

    void on(BiConsumer<Marker, Layer> plot) {
        brackets.forEach(it -> plot.accept(marker(it), Layer.BACKGROUND));
    }

    private static Marker marker(Bracket bracket) {
        var color = ChartColor.span(bracket.finding.finding().severity());
        return FreezeMarks.shade(bracket.from, bracket.to, color);
    }

    /// For a reader of the page.
    String note() {
        return brackets.isEmpty()
                ? ""
                : "A tint beside a line: the finding's record has no time of its own and was"
                        + " written somewhere in that span.";
    }

    /// For those who cannot see the spans.
    String description() {
        return brackets.stream()
                .map(
                        it ->
                                "Finding %d may be as late as %s."
                                        .formatted(it.finding.number(), Wording.time(it.to)))
                .collect(Collectors.joining(" "));
    }
}
