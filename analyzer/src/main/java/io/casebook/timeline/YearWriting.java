package io.casebook.timeline;

import static io.casebook.timeline.LeapYearTime.NANOS_PER_YEAR;

import io.casebook.model.Diagnostic;
import io.casebook.model.EventChunk;
import io.casebook.model.ReadingKind;
import io.casebook.model.TimeBasis;

import java.util.List;

/// Writes the times of a log whose years are found, in one pass.
final class YearWriting {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2261;

    private final TableSource source;
    private final YearRuns runs;
    private final YearChain chain;
    private final YearSpans spans;
    private final Zone zone;
    private final Doubt doubt;
    private final long future;
    private final LocalToUtc utc;
    private final LeapYearTime calendar = new LeapYearTime();
    private final YearWalk walk = new YearWalk();

    private int run = -1;
    private int span;
    private long before = EventChunk.UNDATED;
    private long after = EventChunk.UNDATED;

    private int firstYear = Integer.MAX_VALUE;
    private int lastYear;
    private int leapDaysLeft;
    private int impossible;
    private int unset;
    private int uncertain;

    /// What the years rest on.
    ///
    /// @param millis by which all times may be wrong besides: the year is only assumed
    record Doubt(TimeBasis basis, int millis) {}

    /// @param future lines after that time were written by a clock that was ahead
    YearWriting(
            TableSource source,
            YearRuns runs,
            YearChain chain,
            YearSpans spans,
            Zone zone,
            Doubt doubt,
            long future) {
        this.source = source;
        this.runs = runs;
        this.chain = chain;
        this.spans = spans;
        this.zone = zone;
        this.doubt = doubt;
        this.future = future;
        utc = new LocalToUtc(zone);
    }

    void write() {
        var table = source.table();
        for (var i = 0; i < table.chunks().size(); i++) {
            write(table.chunks().get(i), table.firstRow(i));
        }
    }

    private void write(EventChunk chunk, int offset) {
        for (var row = 0; row < chunk.size(); row++) {
            if (chunk.readingKind(row) != ReadingKind.YEARLESS) {
                continue;
            }
            if (offset + row >= runs.end()) {
                impossible++;
            } else {
                enter(offset + row, chunk.readingNanos(row));
                write(chunk, row, chunk.readingNanos(row));
            }
        }
    }

    private void enter(int row, long reading) {
        if (!walk.follows(reading)) {
            run++;
            after = chain.isUnset(run) ? afterExcursion() : EventChunk.UNDATED;
        }
        while (span + 1 < spans.spans().size() && spans.spans().get(span + 1).fromRow() <= row) {
            span++;
        }
    }

    private void write(EventChunk chunk, int row, long reading) {
        if (chain.isUnset(run)) {
            writeUnset(chunk, row);
            return;
        }
        var here = spans.spans().get(span);
        var year = here.high() + chain.begun(run) + walk.turns();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            impossible++;
            return;
        }
        var local = calendar.nanos(reading, year);
        if (local == LeapYearTime.NO_SUCH_DAY) {
            leapDaysLeft++;
        } else if (here.isCertain()) {
            writeCertain(chunk, row, year, utc.nanos(local));
        } else {
            chunk.resolve(row, utc.nanos(local), TimeBasis.ASSUMED, span(here));
            uncertain++;
        }
    }

    private static int span(YearSpans.Span here) {
        return Precision.millis((here.high() - here.low()) * NANOS_PER_YEAR);
    }

    private void writeCertain(EventChunk chunk, int row, int year, long nanos) {
        firstYear = Math.min(firstYear, year);
        lastYear = Math.max(lastYear, year);
        if (nanos > future) {
            chunk.resolve(row, future, TimeBasis.ASSUMED, Precision.millis(nanos - future));
            unset++;
            return;
        }
        before = nanos;
        var own = Precision.sum(doubt.millis(), Precision.millis(chunk, row));
        utc.write(chunk, row, nanos, doubt.basis(), own);
    }

    /// A line of a clock that was not set lies between its neighbours.
    private void writeUnset(EventChunk chunk, int row) {
        unset++;
        if (before != EventChunk.UNDATED && after != EventChunk.UNDATED) {
            var bracket = Math.max(0, after - before);
            var own = Precision.sum(zone.uncertaintyMillis(), Precision.millis(chunk, row));
            var uncertainty = Precision.sum(own, Precision.millis(bracket));
            chunk.resolve(row, before, TimeBasis.INHERITED, uncertainty);
        }
    }

    /// The time of the first line behind the excursion.
    private long afterExcursion() {
        var next = run;
        while (chain.isUnset(next)) {
            next++;
        }
        var back = runs.runs().get(next);
        var at = span;
        while (at + 1 < spans.spans().size()
                && spans.spans().get(at + 1).fromRow() <= back.firstRow()) {
            at++;
        }
        var year = spans.spans().get(at).high() + chain.begun(next);
        var possible = year >= FIRST_YEAR && year <= LAST_YEAR;
        return possible
                ? new LocalToUtc(zone).nanos(calendar.nearest(back.first(), year))
                : EventChunk.UNDATED;
    }

    /// Whether a time was met that the zone leaves out.
    List<Diagnostic> diagnostics() {
        return utc.diagnostics(source);
    }

    /// Of the lines whose year is certain.
    int firstYear() {
        return Math.min(firstYear, lastYear);
    }

    /// Of the lines whose year is certain.
    int lastYear() {
        return lastYear;
    }

    /// Lines of February 29 that fell into a common year.
    int leapDaysLeft() {
        return leapDaysLeft;
    }

    /// Lines in no possible year.
    int impossible() {
        return impossible;
    }

    /// Lines of a clock that was not set.
    int unset() {
        return unset;
    }

    /// Lines that may be of several years.
    int uncertain() {
        return uncertain;
    }
}
