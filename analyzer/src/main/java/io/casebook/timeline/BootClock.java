package io.casebook.timeline;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// The line in which a starting kernel tells what its real-time clock said:
/// `rtc_cmos 00:00: setting system clock to 2017-03-26 09:59:41 UTC (1490522381)`.
/// Source: Linux drivers/rtc/class.c (drivers/rtc/hctosys.c before 5.8); since 5.0 the date is
/// written `2017-03-26T09:59:41`. The number in parentheses is the epoch.
final class BootClock {
    /// 2200-01-01; what tells a later time is damaged, and could not be put on the axis.
    private static final long END_OF_AXIS = 7_258_118_400L;

    private static final Pattern EPOCH =
            Pattern.compile(
                    "setting system clock to [-0-9]{10}[ T][:0-9]{8} UTC \\((\\d{1,10})\\)");

    private BootClock() {}

    /// The time that the message tells.
    static Optional<Instant> read(String message) {
        var matcher = EPOCH.matcher(message);
        return matcher.find()
                ? Optional.of(Long.parseLong(matcher.group(1)))
                        .filter(seconds -> seconds < END_OF_AXIS)
                        .map(Instant::ofEpochSecond)
                        .filter(time -> !time.isBefore(PlausibleTimes.FIRST))
                : Optional.empty();
    }
}
