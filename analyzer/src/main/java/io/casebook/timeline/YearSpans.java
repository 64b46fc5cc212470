package io.casebook.timeline;

import java.util.ArrayList;
import java.util.List;

/// The year of the first line as seen from each line of a log: the same for all of them, but where
/// the log was silent for more than a year. Where it was is told by the one break of its times
/// between two points; where there are several, or none, the lines between may be of any of these
/// years.
final class YearSpans {
    private final List<YearPoint> points;
    private final int[] offsets;
    private final List<YearBreak> breaks;
    private final List<Span> spans = new ArrayList<>();
    private final List<Silence> undecided = new ArrayList<>();

    /// @param points in the order of rows
    /// @param offsets for each point the year of the first line
    /// @param breaks where runs begin, ascending
    YearSpans(List<YearPoint> points, int[] offsets, List<YearBreak> breaks) {
        this.points = points;
        this.offsets = offsets;
        this.breaks = breaks;
        spans.add(new Span(0, offsets[0], offsets[0]));
        for (var i = 1; i < offsets.length; i++) {
            if (offsets[i] > offsets[i - 1]) {
                silence(i);
            }
        }
    }

    /// In the order of rows; the first begins at row 0.
    List<Span> spans() {
        return spans;
    }

    List<Silence> undecided() {
        return undecided;
    }

    /// Points that would hold on the other side of the silence too do not tell where it was.
    private void silence(int next) {
        var low = offsets[next - 1];
        var high = offsets[next];
        var left = next - 1;
        while (left > 0 && offsets[left - 1] == low && holds(left, high, low)) {
            left--;
        }
        var right = next;
        while (right < offsets.length - 1
                && offsets[right + 1] == high
                && holds(right, low, high)) {
            right++;
        }
        place(new Silence(points.get(left), points.get(right), low, high));
    }

    private boolean holds(int point, int there, int here) {
        return points.get(point).cost(there) <= points.get(point).cost(here);
    }

    private void place(Silence silence) {
        var from = silence.before().row() + 1;
        var to = silence.after().row();
        var between = breaks.stream().filter(one -> one.row() >= from && one.row() <= to).toList();
        var told = !between.isEmpty() && between.stream().allMatch(YearBreak::isRemarkable);
        var first = told ? between.getFirst().row() : from;
        var last = told ? between.getLast().row() : to;
        if (first < last) {
            spans.add(new Span(first, silence.low(), silence.high()));
            undecided.add(silence);
        }
        spans.add(new Span(last, silence.high(), silence.high()));
    }

    /// Lines from a row to the next span.
    ///
    /// @param low the first year that the first line of the log can have
    /// @param high the last one; the same where it is certain
    record Span(int fromRow, int low, int high) {
        boolean isCertain() {
            return low == high;
        }
    }

    /// A silence of more than a year somewhere between two points.
    record Silence(YearPoint before, YearPoint after, int low, int high) {
        String words() {
            return "From %s to %s more years passed than new years show; where, the lines between"
                            .formatted(words(before, low), words(after, high))
                    + " do not tell.";
        }

        private static String words(YearPoint point, int offset) {
            var anchor = point.anchor();
            var where = anchor == null ? "" : " (" + anchor.artifact() + ":" + anchor.line() + ")";
            return (offset + point.begun()) + ", " + point.how() + where;
        }
    }
}
