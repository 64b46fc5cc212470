package io.casebook.signature.decode;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Lengths of time in words: `2310385` nanoseconds are `2.31 ms`.
final class Durations {
    private static final int DIGITS = 3;
    private static final long HUNDRED_NANOSECONDS = 100;
    private static final long MICROSECOND = 1_000;
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1_000_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    /// The nominal clock interrupt of Windows, 64 a second.
    private static final long TICK = 15_625_000;

    private Durations() {}

    /// A decoder of numbers that count such units.
    static Decoder in(long nanos) {
        return (value, _) ->
                Numbers.decimal(value).map(number -> words(number, nanos)).orElse(value);
    }

    /// Clock ticks of Windows, as in bugcheck 0x101.
    static String clockTicks(String value, Decoder.Surroundings surroundings) {
        return Numbers.decimal(value)
                .map(ticks -> ticks.toPlainString() + " clock ticks (" + words(ticks, TICK) + ")")
                .orElse(value);
    }

    /// Units of 100 ns in hexadecimal, as Windows counts time.
    static String interruptTime(String value, Decoder.Surroundings surroundings) {
        return Numbers.unsigned(value)
                .map(number -> words(new BigDecimal(number), HUNDRED_NANOSECONDS))
                .orElse(value);
    }

    /// Ticks of Linux; how many a second there are is a choice of whoever built the kernel.
    static String jiffies(String value, Decoder.Surroundings surroundings) {
        return Numbers.decimal(value)
                .map(
                        ticks ->
                                "%s jiffies (%s at 1000 a second, %s at 250)"
                                        .formatted(
                                                ticks.toPlainString(),
                                                words(ticks, MILLISECOND),
                                                words(ticks, 4 * MILLISECOND)))
                .orElse(value);
    }

    private static String words(BigDecimal number, long unit) {
        var nanos = number.multiply(BigDecimal.valueOf(unit));
        var size = nanos.abs();
        if (size.compareTo(BigDecimal.valueOf(HOUR)) >= 0) {
            return in(nanos, HOUR, "h");
        }
        if (size.compareTo(BigDecimal.valueOf(2 * MINUTE)) >= 0) {
            return in(nanos, MINUTE, "min");
        }
        if (size.compareTo(BigDecimal.valueOf(SECOND)) >= 0) {
            return in(nanos, SECOND, "s");
        }
        if (size.compareTo(BigDecimal.valueOf(MILLISECOND)) >= 0) {
            return in(nanos, MILLISECOND, "ms");
        }
        return size.compareTo(BigDecimal.valueOf(MICROSECOND)) >= 0
                ? in(nanos, MICROSECOND, "µs")
                : in(nanos, 1, "ns");
    }

    /// Three digits say enough; whole numbers stay whole.
    private static String in(BigDecimal nanos, long unit, String name) {
        var exact = nanos.divide(BigDecimal.valueOf(unit), 9, RoundingMode.HALF_UP);
        var whole = exact.precision() - exact.scale();
        var scale = Math.clamp(DIGITS - whole, 0, 2);
        var rounded = exact.setScale(scale, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString() + " " + name;
    }
}
