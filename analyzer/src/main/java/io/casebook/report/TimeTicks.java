package io.casebook.report;

import io.casebook.model.RoundSpans;
import io.casebook.model.UtcTime;

import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;

/// Ticks of an axis of time, in milliseconds since 1970-01-01T00:00Z, always in UTC. Simple and
/// quick to load, because no calendar of a locale takes part.
final class TimeTicks {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private TimeTicks() {}

    static TickUnits units() {
        var units = new TickUnits();
        RoundSpans.all().forEach(span -> units.add(new Unit(span)));
        return units;
    }

    /// One distance between ticks.
    private static final class Unit extends NumberTickUnit {
        private static final long serialVersionUID = 1;
        private final long nanos;

        Unit(long nanos) {
            super((double) nanos / NANOS_PER_MILLI);
            this.nanos = nanos;
        }

        /// As much of the time as tells neighbouring ticks apart; at midnight always the date.
        @Override
        public String valueToString(double millis) {
            var at = Math.round(millis) * NANOS_PER_MILLI;
            var time = UtcTime.format(at, 3);
            if (nanos >= RoundSpans.DAY) {
                return time.substring(0, 10);
            }
            if (Math.floorMod(at, RoundSpans.DAY) == 0) {
                return time.substring(5, 10);
            }
            return time.substring(
                    11, nanos >= RoundSpans.MINUTE ? 16 : nanos >= RoundSpans.SECOND ? 19 : 23);
        }
    }
}
