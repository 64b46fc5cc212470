package io.casebook.timeline;

import static io.casebook.timeline.LeapYearTime.NANOS_PER_DAY;
import static io.casebook.timeline.LeapYearTime.NANOS_PER_SECOND;
import static io.casebook.timeline.LeapYearTime.NANOS_PER_YEAR;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.UtcTime;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/// A time near which the last line of a log was written.
///
/// @param close when the line lies so little before the time, that is hardly by chance
/// @param late how ill a year fits in which the line would be later, see [YearPoint.Fit]
/// @param how in words
record YearBound(
        Instant time, YearPoint.Kind kind, Duration close, double late, Anchor anchor, String how) {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2261;
    static final double IMPOSSIBLE = 3;
    private static final double YEAR_OFF = 0.001;

    /// What it says of the year of that line.
    ///
    /// @param row of the line
    /// @param begun see [YearPoint#begun]
    /// @param reading of the line
    YearPoint point(int row, int begun, long reading, Zone zone) {
        var offset = zone.zone().getRules().getOffset(time).getTotalSeconds();
        var end = UtcTime.nanos(time) + offset * NANOS_PER_SECOND;
        var slack = zone.uncertaintyMillis() * 1_000_000L;
        var isClose = isClose(reading, end, slack);
        return new YearPoint(
                row,
                begun,
                isClose ? closeKind() : kind,
                year -> misfit(reading, year, end),
                anchor,
                how);
    }

    private boolean isClose(long reading, long end, long slack) {
        var year = UtcTime.instant(end).atOffset(ZoneOffset.UTC).getYear();
        for (var candidate = year - 1; candidate <= year + 1; candidate++) {
            var before = end - new LeapYearTime().nearest(reading, candidate);
            if (!close.isZero() && before >= -slack && before <= close.toNanos() + slack) {
                return true;
            }
        }
        return false;
    }

    private YearPoint.Kind closeKind() {
        return kind == YearPoint.Kind.ROTATION
                ? YearPoint.Kind.CLOSE_ROTATION
                : YearPoint.Kind.CLOSE;
    }

    private double misfit(long reading, int year, long end) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return IMPOSSIBLE;
        }
        var after = (double) (new LeapYearTime().nearest(reading, year) - end) / NANOS_PER_YEAR;
        var years = Math.abs(after);
        var isLate = after * NANOS_PER_YEAR > NANOS_PER_DAY;
        return isLate ? Math.max(late, misfit(years)) + YEAR_OFF * years : misfit(years);
    }

    /// How ill it fits that years passed between two times that are near to each other.
    static double misfit(double years) {
        return Math.min(1, years) + YEAR_OFF * years;
    }
}
