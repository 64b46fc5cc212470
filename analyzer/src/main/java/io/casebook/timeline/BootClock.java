package io.casebook.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// The line in which a starting kernel tells what its real-time clock said:
/// `rtc_cmos 00:00: setting system clock to 2017-03-26 09:59:41 UTC (1490522381)`.
/// Source: Linux drivers/rtc/class.c (drivers/rtc/hctosys.c before 5.8); since 5.0 the date is
/// written `2017-03-26T09:59:41`. The number in parentheses is the epoch; a few drivers of vendors
/// leave it out. Before it stands the driver: `rtc-efi rtc-efi.0: `, `rtc-pl031 9010000.pl031: `.
final class BootClock {
    /// 2200-01-01; what tells a later time is damaged, and could not be put on the axis.
    private static final long END_OF_AXIS = 7_258_118_400L;

    /// 1980-01-01: where a real-time clock of a PC starts that lost its power; others start in
    /// 1970.
    private static final long UNSET = 315_532_800L;

    /// So long the clock of an unset PC has run at most when its kernel reads it.
    private static final long SINCE_UNSET = 86_400L;

    private static final Pattern SETTING =
            Pattern.compile(
                    "setting system clock to (\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d) UTC"
                            + "(?:\\s*$| \\((\\d{1,10})\\))",
                    Pattern.MULTILINE);

    private static final Pattern IN_LOCAL_TIME =
            Pattern.compile("applying delta of (-?\\d{1,3}) minutes");

    private BootClock() {}

    /// The time that the message tells; empty where it is damaged or the clock was not set.
    static Optional<Instant> read(String message) {
        var matcher = SETTING.matcher(message);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var epoch = matcher.group(3);
        return (epoch == null
                        ? written(matcher.group(1) + "T" + matcher.group(2))
                        : Optional.of(Long.parseLong(epoch)))
                .filter(seconds -> seconds >= UNSET + SINCE_UNSET && seconds < END_OF_AXIS)
                .map(Instant::ofEpochSecond);
    }

    private static Optional<Long> written(String date) {
        try {
            return Optional.of(LocalDateTime.parse(date).toEpochSecond(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// By how many seconds the real-time clock is ahead of UTC, as systemd says when it runs in
    /// local time: `RTC configured in localtime, applying delta of 480 minutes to system time.`
    /// Source: systemd src/core/main.c.
    static Optional<Integer> secondsAhead(String message) {
        var matcher = IN_LOCAL_TIME.matcher(message);
        return matcher.find()
                ? Optional.of(Integer.parseInt(matcher.group(1)) * 60)
                : Optional.empty();
    }
}
