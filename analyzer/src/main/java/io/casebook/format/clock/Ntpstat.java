package io.casebook.format.clock;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// What `ntpstat` prints: to what the clock is synchronised, and to within how much it is right.
///
/// @param trusted whether the source is another than the host's own clock
record Ntpstat(boolean trusted) implements Block {
    private static final Pattern SYNCHRONISED =
            Pattern.compile("synchronised to (?<source>.{1,300}?),? at stratum \\d{1,2} *");
    private static final Pattern WITHIN =
            Pattern.compile(" +time correct to within (?<millis>\\d{1,12}) ms *");
    private static final Pattern OTHER =
            Pattern.compile(" +(?:polling server every \\d+ s|time server re-starting) *");

    /// The block that the line opens, or null.
    static @Nullable Ntpstat openedBy(String line) {
        var synchronised = SYNCHRONISED.matcher(line);
        return synchronised.matches()
                ? new Ntpstat(!synchronised.group("source").startsWith("local"))
                : null;
    }

    /// A line for itself.
    static @Nullable OutputLine line(String line) {
        if (line.strip().equals("unsynchronised")) {
            return OutputLine.fitting(Statement.of("clock.synchronized", "no"));
        }
        var opened = openedBy(line);
        if (opened != null) {
            return opened.trusted()
                    ? OutputLine.telling(Statement.of("clock.synchronized", "yes"))
                    : OutputLine.telling();
        }
        var part = WITHIN.matcher(line).matches() || OTHER.matcher(line).matches();
        return part ? OutputLine.telling().continuing() : null;
    }

    @Override
    public @Nullable OutputLine read(String line) {
        var within = WITHIN.matcher(line);
        if (!within.matches()) {
            return OTHER.matcher(line).matches() ? OutputLine.telling().continuing() : null;
        }
        if (!trusted) {
            return OutputLine.telling().continuing();
        }
        var seconds = new BigDecimal(within.group("millis")).movePointLeft(3).toPlainString();
        return OutputLine.telling(
                        Statement.seconds("clock.skew", "0"),
                        Statement.seconds("clock.skew-uncertainty", seconds))
                .continuing();
    }
}
