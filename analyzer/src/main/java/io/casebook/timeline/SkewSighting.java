package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.EventTable;
import io.casebook.model.TimeBasis;

/// An event of several hosts, as one of them saw it.
///
/// @param nanos the middle of when that was, by the host's clock as far as it is corrected already
/// @param uncertainty nanoseconds, to either side
/// @param zoneKnown whether the time can be wrong by hours
record SkewSighting(long nanos, long uncertainty, boolean zoneKnown, Anchor anchor) {
    private static final long MILLI = Skew.SECOND / 1000;

    static SkewSighting of(EventTable.Row row) {
        var chunk = row.chunk();
        var stamp = Precision.millis(chunk, row.index()) * MILLI;
        var zoneKnown = chunk.basis(row.index()) != TimeBasis.ASSUMED;
        var more = chunk.uncertaintyMillis(row.index()) * MILLI - stamp;
        return new SkewSighting(
                chunk.nanos(row.index()) + stamp / 2,
                stamp / 2 + (zoneKnown ? Math.max(0, more) : 0),
                zoneKnown,
                new Anchor(row.table().artifact(), row.span().line(), row.text()));
    }
}
