package io.casebook.app;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Evidence;
import io.casebook.model.Finding;
import io.casebook.model.Incident.Excerpt;
import io.casebook.model.Incident.Line;
import io.casebook.model.SourceSpan;
import io.casebook.timeline.TimeOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The timeline around each finding: the events of all artifacts nearest to its first dated
/// evidence.
final class Excerpts {
    private static final int LINES_BEFORE = 8;
    private static final int LINES_AFTER = 12;
    private static final int MOST_SAME_TIME = 10_000;
    private static final long REACH_NANOS = 600L * 1_000_000_000L;

    private final DatedUploads dated;
    private final EventViews views;
    private final Map<EventTable, TimeOrder> orders = new HashMap<>();

    Excerpts(DatedUploads dated) {
        this.dated = dated;
        views = dated.views();
    }

    /// An excerpt for each finding that is dated and no noise.
    List<Excerpt> of(List<Finding> findings) {
        var excerpts = new ArrayList<Excerpt>();
        for (var i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            if (finding.first() != EventChunk.UNDATED && finding.role() != Finding.Role.NOISE) {
                excerpts.add(new Excerpt(i, lines(finding)));
            }
        }
        return excerpts;
    }

    private List<Line> lines(Finding finding) {
        var evidence = new HashSet<SourceSpan>();
        finding.evidence().stream().map(Evidence::span).forEach(evidence::add);
        var near = new ArrayList<Near>();
        for (var table : dated.eventTables()) {
            collect(table, finding.first(), evidence, near);
        }
        near.sort(
                Comparator.comparingLong(Near::nanos)
                        .thenComparing(n -> n.row().table().artifact())
                        .thenComparingLong(n -> n.row().span().line()));
        return cut(near, finding.first(), evidence).stream().map(n -> line(n, evidence)).toList();
    }

    private void collect(EventTable table, long nanos, Set<SourceSpan> evidence, List<Near> near) {
        var order = orders.computeIfAbsent(table, TimeOrder::new);
        var from = position(table, order, nanos, evidence);
        for (var at = Math.max(0, from - LINES_BEFORE);
                at < Math.min(table.size(), from + LINES_AFTER);
                at++) {
            var number = order.row(at);
            var key = order.key(number);
            if (key != EventChunk.UNDATED && Math.abs(key - nanos) <= REACH_NANOS) {
                near.add(new Near(key, table.row(number)));
            }
        }
    }

    /// Where the evidence of that time stands in a table; the first event of that time where the
    /// table has none of it. Many events may have been written in the same second.
    private static int position(
            EventTable table, TimeOrder order, long nanos, Set<SourceSpan> evidence) {
        var first = order.firstAtOrAfter(nanos);
        var end = Math.min(table.size(), first + MOST_SAME_TIME);
        for (var at = first; at < end && order.key(order.row(at)) == nanos; at++) {
            if (evidence.contains(table.row(order.row(at)).span())) {
                return at;
            }
        }
        return first;
    }

    private static List<Near> cut(List<Near> near, long nanos, Set<SourceSpan> evidence) {
        var at = 0;
        while (at < near.size() && !isHere(near.get(at), nanos, evidence)) {
            at++;
        }
        if (at == near.size()) {
            at = (int) near.stream().filter(n -> n.nanos() < nanos).count();
        }
        return near.subList(
                Math.max(0, at - LINES_BEFORE), Math.min(near.size(), at + LINES_AFTER));
    }

    private static boolean isHere(Near near, long nanos, Set<SourceSpan> evidence) {
        return near.nanos() == nanos && evidence.contains(near.row().span());
    }

    private Line line(Near near, Set<SourceSpan> evidence) {
        var event = views.event(near.row());
        return new Line(event, evidence.contains(event.span()));
    }

    private record Near(long nanos, EventTable.Row row) {}
}
