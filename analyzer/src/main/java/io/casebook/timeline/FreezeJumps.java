package io.casebook.timeline;

import io.casebook.model.Freeze.Kind;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what messages say of clocks that were set or jumped. A clock that was set is a moment and
/// no span: what was written before by the wrong clock is put right, see [SkewSteps].
final class FreezeJumps {
    private static final long MILLI = 1_000_000L;
    private static final double SECOND = 1e9;

    /// A clock that was further off was never right; where it came from is no place on a timeline.
    private static final long FARTHEST = 7L * 86_400 * 1000 * MILLI;

    /// What fits a number of nanoseconds.
    private static final double MOST = 9e18;

    private static final Pattern SECONDS =
            Pattern.compile(
                    "(?:stepped by|wrong by|time reset|clock_step|offset)"
                            + " ([-+]?\\d{1,10}(?:\\.\\d{1,9})?) s");
    private static final Pattern DELTA = Pattern.compile("\\(delta = -?(\\d{1,18}) ns\\)");
    private static final Pattern INTERVAL = Pattern.compile("interval of (\\d{1,18}) ns");

    private FreezeJumps() {}

    static Optional<FreezeStatement> read(ClockMark mark, String message) {
        return switch (mark) {
            case CHRONY_STEP, NTP_RESET, NTP_STEP, NTPDATE_STEP -> step(SECONDS.matcher(message));
            case CHRONY_WRONG -> step(SECONDS.matcher(message)).map(FreezeJumps::hint);
            case CHRONY_JUMP -> Optional.of(FreezeStatement.jump(0, direction(message)));
            case SYSTEMD_CLOCK, RESOLVED_CLOCK ->
                    Optional.of(
                            FreezeStatement.jump(
                                    0, "The clock was set; by how much is not told here."));
            case CLOCKSOURCE_DELTA ->
                    clocksource(DELTA.matcher(message), "A clock source was off by %s.");
            case CLOCKSOURCE_SKEW ->
                    clocksource(
                            INTERVAL.matcher(message),
                            "A clock source went wrong between two checks %s apart.");
            default -> Optional.empty();
        };
    }

    private static Optional<FreezeStatement> step(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        var seconds = Double.parseDouble(matcher.group(1));
        var offset = Math.round(Math.clamp(seconds * SECOND, -MOST, MOST));
        var words =
                "The clock was set %s by %s."
                        .formatted(
                                offset < 0 ? "back" : "forward",
                                FreezeWords.length(Math.abs(offset)));
        return Math.abs(offset) < FreezePlaces.SHORTEST
                ? Optional.empty()
                : Optional.of(FreezeStatement.jump(0, words));
    }

    /// Chrony says how wrong the clock is whenever it is much; whether it then jumps is said apart.
    private static FreezeStatement hint(FreezeStatement step) {
        return new FreezeStatement(
                Kind.CLOCK_JUMP, FreezeStatement.Scope.HINT, 0, 0, step.sentence());
    }

    /// Time did not pass as chrony's scheduler expected (sched.c): by how much is not written.
    private static String direction(String message) {
        return message.contains("Backward")
                ? "The clock jumped back."
                : "The clock jumped forward, or the machine stood still.";
    }

    private static Optional<FreezeStatement> clocksource(Matcher matcher, String words) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        var span = Long.parseLong(matcher.group(1));
        return Optional.of(
                FreezeStatement.jump(
                        Math.abs(span) > FARTHEST ? 0 : span,
                        words.formatted(FreezeWords.length(span))));
    }
}
