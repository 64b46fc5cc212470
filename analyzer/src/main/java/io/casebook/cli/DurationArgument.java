package io.casebook.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A duration on the command line: `12.4s`, `-500ms`, `90m`, `8h`, or as ISO 8601 has it,
/// `PT12.4S`.
final class DurationArgument {
    private static final Pattern NUMBER_AND_UNIT =
            Pattern.compile("([-+]?\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h)");
    private static final Map<String, Long> MILLIS =
            Map.of("ms", 1L, "s", 1000L, "m", 60_000L, "h", 3_600_000L);

    /// No clock is farther off, and every corrected time still has a place on the axis.
    private static final Duration LONGEST = Duration.ofDays(3653);

    private DurationArgument() {}

    /// Empty where it is none, or one of more than ten years.
    static Optional<Duration> read(String text) {
        var written = text.strip();
        var parts = NUMBER_AND_UNIT.matcher(written);
        var read =
                parts.matches()
                        ? Optional.of(of(parts.group(1), parts.group(2)))
                        : standard(written);
        return read.filter(duration -> duration.abs().compareTo(LONGEST) <= 0);
    }

    private static Duration of(String number, String unit) {
        var nanos =
                new BigDecimal(number)
                        .multiply(BigDecimal.valueOf(MILLIS.getOrDefault(unit, 0L)))
                        .movePointRight(6)
                        .toBigInteger();
        var parts = nanos.divideAndRemainder(BigInteger.valueOf(1_000_000_000L));
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }

    private static Optional<Duration> standard(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException | ArithmeticException _) {
            return Optional.empty();
        }
    }
}
