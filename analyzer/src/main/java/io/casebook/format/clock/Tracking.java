package io.casebook.format.clock;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `chronyc tracking` prints (chrony, client.c). Only its last line tells whether the rest
/// holds. The uncertainty is the root distance: half the delay and the dispersion.
final class Tracking implements Block {
    private static final Pattern LABELLED =
            Pattern.compile(
                    "(?<label>Reference ID|Stratum|Ref time \\(UTC\\)|System time|Last offset"
                            + "|RMS offset|Frequency|Residual freq|Skew|Root delay"
                            + "|Root dispersion|Update interval|Leap status) +: (?<value>.*)");
    private static final Pattern SECONDS =
            Pattern.compile(
                    "(?<number>[+-]?\\d{1,12}(?:\\.\\d{1,12})?) seconds(?: (?<sign>fast|slow).*)?");

    /// The address is that of nobody, or of the host's own clock (127.127.1.1).
    private static final Pattern NO_REFERENCE =
            Pattern.compile("(?:00000000|7F7F0101|0\\.0\\.0\\.0|127\\.127\\.1\\.1) .*");

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final boolean referenced;
    private @Nullable BigDecimal skew;
    private @Nullable BigDecimal delay;
    private @Nullable BigDecimal dispersion;

    private Tracking(boolean referenced) {
        this.referenced = referenced;
    }

    /// The block that the line opens, or null.
    static @Nullable Tracking openedBy(String line) {
        var labelled = LABELLED.matcher(line);
        return labelled.matches() && labelled.group("label").equals("Reference ID")
                ? new Tracking(!NO_REFERENCE.matcher(labelled.group("value")).matches())
                : null;
    }

    /// A line for itself, which says nothing.
    static @Nullable OutputLine line(String line) {
        var labelled = LABELLED.matcher(line);
        if (!labelled.matches()) {
            return null;
        }
        return labelled.group("label").equals("Reference ID")
                ? OutputLine.telling()
                : OutputLine.fitting().continuing();
    }

    @Override
    public @Nullable OutputLine read(String line) {
        var labelled = LABELLED.matcher(line);
        if (!labelled.matches()) {
            return null;
        }
        var seconds = SECONDS.matcher(labelled.group("value"));
        switch (labelled.group("label")) {
            case "Reference ID" -> {
                return null;
            }
            case "System time" -> skew = signed(seconds);
            case "Root delay" -> delay = number(seconds);
            case "Root dispersion" -> dispersion = number(seconds);
            case "Leap status" -> {
                return conclusion(labelled.group("value").strip()).continuing();
            }
            default -> {}
        }
        return OutputLine.fitting().continuing();
    }

    private OutputLine conclusion(String leap) {
        var known = referenced && !leap.equals("Not synchronised");
        if (!known || skew == null || delay == null || dispersion == null) {
            return OutputLine.fitting();
        }
        var uncertainty = delay.multiply(HALF).add(dispersion).stripTrailingZeros();
        return OutputLine.fitting(
                Statement.seconds("clock.skew", skew.toPlainString()),
                Statement.seconds("clock.skew-uncertainty", uncertainty.toPlainString()));
    }

    private static @Nullable BigDecimal signed(Matcher seconds) {
        var number = number(seconds);
        return number != null && "slow".equals(seconds.group("sign")) ? number.negate() : number;
    }

    private static @Nullable BigDecimal number(Matcher seconds) {
        return seconds.matches() ? new BigDecimal(seconds.group("number")) : null;
    }
}
