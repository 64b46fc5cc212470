package io.casebook.signature.language;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/// A number, perhaps with a unit: `5m`, `10ms`, `4GiB`, `0x101`, `8191`. Durations are counted in
/// nanoseconds, sizes in bytes.
///
/// @param unit as written; empty where there is none
public record Quantity(BigDecimal value, String unit) {
    private static final Pattern HEX = Pattern.compile("0[xX]([0-9a-fA-F]{1,16})");
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?[0-9]{1,20}(?:\\.[0-9]{1,20})?) ?([A-Za-zµ%]{0,7})");
    private static final Map<String, Long> DURATIONS =
            Map.ofEntries(
                    Map.entry("ns", 1L),
                    Map.entry("us", 1_000L),
                    Map.entry("µs", 1_000L),
                    Map.entry("usec", 1_000L),
                    Map.entry("ms", 1_000_000L),
                    Map.entry("msec", 1_000_000L),
                    Map.entry("s", 1_000_000_000L),
                    Map.entry("sec", 1_000_000_000L),
                    Map.entry("m", 60_000_000_000L),
                    Map.entry("min", 60_000_000_000L),
                    Map.entry("h", 3_600_000_000_000L),
                    Map.entry("d", 86_400_000_000_000L));
    private static final Map<String, Long> SIZES =
            Map.ofEntries(
                    Map.entry("", 1L),
                    Map.entry("%", 1L),
                    Map.entry("B", 1L),
                    Map.entry("KB", 1_000L),
                    Map.entry("kB", 1_024L),
                    Map.entry("MB", 1_000_000L),
                    Map.entry("GB", 1_000_000_000L),
                    Map.entry("KiB", 1_024L),
                    Map.entry("MiB", 1_048_576L),
                    Map.entry("GiB", 1_073_741_824L));

    /// Reads a quantity; null where the text is none.
    public static @Nullable Quantity parse(String text) {
        if (isPlain(text)) {
            return new Quantity(BigDecimal.valueOf(Long.parseLong(text)), "");
        }
        var hex = HEX.matcher(text);
        if (hex.matches()) {
            var number = Long.toUnsignedString(Long.parseUnsignedLong(hex.group(1), 16));
            return new Quantity(new BigDecimal(number), "");
        }
        var number = NUMBER.matcher(text);
        return number.matches() ? scaled(number.group(1), number.group(2)) : null;
    }

    /// Digits that fit a long, as most numbers of messages: no expression need look at them.
    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.length() > 18) {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Quantity scaled(String number, String unit) {
        var scale = DURATIONS.getOrDefault(unit, SIZES.get(unit));
        return scale == null
                ? null
                : new Quantity(new BigDecimal(number).multiply(BigDecimal.valueOf(scale)), unit);
    }

    /// Whether it is a length of time.
    public boolean isDuration() {
        return DURATIONS.containsKey(unit);
    }

    /// Whether it is a number, other than 0, that cannot be told for a length of time.
    boolean lacksUnit() {
        return value.signum() != 0 && !isDuration();
    }

    /// Whether a text is such a number.
    static boolean lacksUnit(String text) {
        var number = parse(text);
        return number != null && number.lacksUnit();
    }

    /// Nanoseconds, of a duration.
    ///
    /// @throws ArithmeticException beyond 292 years
    public long nanos() {
        return value.longValueExact();
    }
}
