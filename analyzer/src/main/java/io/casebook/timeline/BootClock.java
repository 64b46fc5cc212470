package io.casebook.timeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// The line in which a starting kernel tells what its real-time clock said:
/// `rtc_cmos 00:00: setting system clock to 2017-03-26 09:59:41 UTC (1490522381)`.
/// Source: Linux drivers/rtc/class.c (drivers/rtc/hctosys.c before 5.8); since 5.0 the date is
/// written `2017-03-26T09:59:41`. The number in parentheses is the epoch.
public final class BootClock {
    private static final byte[] MARK =
            "setting system clock to ".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_DEVICE = 96;

    /// 2200-01-01; what tells a later time is damaged, and could not be put on the axis.
    private static final long END_OF_AXIS = 7_258_118_400L;

    private static final Pattern EPOCH =
            Pattern.compile(
                    "setting system clock to [-0-9]{10}[ T][:0-9]{8} UTC \\((\\d{1,10})\\)");

    private BootClock() {}

    /// Whether a message is such a line; quick enough to be asked of every record.
    public static boolean marks(byte[] bytes, int messageStart, int end) {
        var last = Math.min(end, messageStart + LONGEST_DEVICE) - MARK.length;
        var at = messageStart;
        while (at <= last) {
            var tail = bytes[at + MARK.length - 1];
            if (tail == ' ' && matches(bytes, at)) {
                return true;
            }
            at += MARK.length - lastPlace(tail);
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int at) {
        for (var i = 0; i < MARK.length; i++) {
            if (bytes[at + i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    /// One more than the last place, short of the end, at which the mark has this byte (Horspool).
    private static int lastPlace(byte value) {
        for (var i = MARK.length - 2; i >= 0; i--) {
            if (MARK[i] == value) {
                return i + 1;
            }
        }
        return 0;
    }

    /// The time that the message tells.
    static Optional<Instant> read(String message) {
        var matcher = EPOCH.matcher(message);
        return matcher.find()
                ? Optional.of(Long.parseLong(matcher.group(1)))
                        .filter(seconds -> seconds < END_OF_AXIS)
                        .map(Instant::ofEpochSecond)
                : Optional.empty();
    }
}
