package io.casebook.format.clock;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/// What `hwclock` prints (util-linux, sys-utils/hwclock.c): a date and the seconds to its tick,
/// since 2.31 an ISO 8601 time with six digits behind the second.
final class HardwareClockLine implements LineShape {
    private static final Pattern TICK = Pattern.compile(" {1,4}-?\\d*\\.\\d{1,9} seconds *");
    private static final int DIGITS = 6;
    private static final List<DateNotation> WITH_TICK =
            List.of(DateNotation.MONTH_FIRST, DateNotation.DAY_FIRST, DateNotation.YEAR_LAST);

    @Override
    public @Nullable OutputLine read(String line) {
        var iso = DateNotation.ISO.read(line, 0);
        if (iso != null) {
            var fits = iso.digits() == DIGITS && iso.hasOffset() && line.charAt(10) == ' ';
            return fits && iso.to() == line.length()
                    ? of(OutputLine.fitting(said(iso)), iso)
                    : null;
        }
        var date = DateNotation.readFirst(line, 0, WITH_TICK);
        return date != null && TICK.matcher(line.substring(date.to())).matches()
                ? of(OutputLine.telling(said(date)), date)
                : null;
    }

    private static OutputLine of(OutputLine line, WrittenDate date) {
        return line.at(date);
    }

    private static Statement said(WrittenDate date) {
        return Statement.of("clock.rtc", date.textWithZone());
    }
}
