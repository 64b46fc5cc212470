package io.casebook.report;

import io.casebook.model.UtcTime;

import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;

/// Ticks of an axis of time, in milliseconds since 1970-01-01T00:00Z, always in UTC. Simple and
/// quick to load, because no calendar of a locale takes part.
final class TimeTicks {
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] SIZES = {
        1,
        2,
        5,
        10,
        20,
        50,
        100,
        200,
        500,
        SECOND,
        2 * SECOND,
        5 * SECOND,
        10 * SECOND,
        15 * SECOND,
        30 * SECOND,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        7 * DAY,
        14 * DAY,
        30 * DAY,
        90 * DAY,
        365 * DAY,
        3650 * DAY,
        36_500 * DAY
    };

    private TimeTicks() {}

    static TickUnits units() {
        var units = new TickUnits();
        for (var size : SIZES) {
            units.add(new Unit(size));
        }
        return units;
    }

    /// One distance between ticks.
    private static final class Unit extends NumberTickUnit {
        private static final long serialVersionUID = 1;

        Unit(long size) {
            super((double) size);
        }

        /// As much of the time as tells neighbouring ticks apart; at midnight always the date.
        @Override
        public String valueToString(double millis) {
            var whole = Math.round(millis);
            var time = UtcTime.format(whole * 1_000_000, 3);
            if (getSize() >= DAY) {
                return time.substring(0, 10);
            }
            if (Math.floorMod(whole, DAY) == 0) {
                return time.substring(5, 10);
            }
            return time.substring(11, getSize() >= MINUTE ? 16 : getSize() >= SECOND ? 19 : 23);
        }
    }
}
