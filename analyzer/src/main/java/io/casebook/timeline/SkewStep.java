package io.casebook.timeline;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A message in which a time service tells by how much a host's clock was wrong.
///
/// All of them tell what was added to the clock, so a positive number means that it was behind:
/// * chronyd: reference.c and local.c write the negated offset of a fast clock, `System clock wrong
///   by 4.005564 seconds` before it sets to work and `System clock was stepped by 4.005564 seconds`
///   after a jump;
/// * ntpd: ntp_loopfilter.c writes `time reset +4.005564 s` (until 4.2.4) after the jump, and
///   `clock_step +4.005564 s` (since 4.2.6) just before it;
/// * ntpdate: ntpdate.c writes `step time server 192.0.2.1 offset 4.005564 sec` after the jump.
///
/// What systemd-timesyncd writes does not tell the size of the jump.
///
/// @param ahead nanoseconds by which the clock was ahead of true time; negative: behind
/// @param jumped whether the clock was set at once; else it ran slower or faster for a while
/// @param stampedAfter whether the message carries the time of the clock that was set already
record SkewStep(long ahead, boolean jumped, boolean stampedAfter) {
    private static final String SECONDS = "([-+]?\\d{1,9}(?:\\.\\d{1,9})?)";

    private static final Map<ClockMark, Pattern> WORDS =
            Map.of(
                    ClockMark.CHRONY_STEP,
                    Pattern.compile("System clock was stepped by " + SECONDS + " seconds"),
                    ClockMark.CHRONY_WRONG,
                    Pattern.compile(
                            "System clock wrong by " + SECONDS + " seconds(?! \\(ignored\\))"),
                    ClockMark.NTP_RESET,
                    Pattern.compile("time reset " + SECONDS + " s\\b"),
                    ClockMark.NTP_STEP,
                    Pattern.compile("clock_step " + SECONDS + " s\\b"),
                    ClockMark.NTPDATE_STEP,
                    Pattern.compile("step time server \\S{1,64} offset " + SECONDS + "\\b"));

    /// What the message tells; empty where it tells no size.
    static Optional<SkewStep> read(ClockMark mark, String message) {
        var words = WORDS.get(mark);
        if (words == null) {
            return Optional.empty();
        }
        var matcher = words.matcher(message);
        return matcher.find() ? Optional.of(of(mark, -nanos(matcher.group(1)))) : Optional.empty();
    }

    private static SkewStep of(ClockMark mark, long ahead) {
        var jumped = mark != ClockMark.CHRONY_WRONG;
        return new SkewStep(ahead, jumped, jumped && mark != ClockMark.NTP_STEP);
    }

    /// Seconds as written, at most nine digits before the point and nine after it.
    private static long nanos(String seconds) {
        return new BigDecimal(seconds).movePointRight(9).longValueExact();
    }
}
