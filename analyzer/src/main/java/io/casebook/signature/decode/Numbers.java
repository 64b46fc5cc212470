package io.casebook.signature.decode;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as logs write them.
final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{1,20})?");
    private static final Pattern HEXADECIMAL = Pattern.compile("(0[xX])?([0-9a-fA-F]{1,16})");
    private static final String[] SIZES = {"bytes", "KiB", "MiB", "GiB", "TiB"};
    private static final BigDecimal PAGE = BigDecimal.valueOf(4096);
    private static final BigDecimal STEP = BigDecimal.valueOf(1024);

    private Numbers() {}

    /// A decimal number, or a hexadecimal one after `0x`.
    static Optional<BigDecimal> decimal(String value) {
        if (value.startsWith("0x") || value.startsWith("0X")) {
            return unsigned(value).map(BigDecimal::new);
        }
        return DECIMAL.matcher(value).matches()
                ? Optional.of(new BigDecimal(value))
                : Optional.empty();
    }

    /// Hexadecimal digits, with `0x` before them or not.
    static Optional<BigInteger> unsigned(String value) {
        var digits = HEXADECIMAL.matcher(value);
        return digits.matches()
                ? Optional.of(new BigInteger(digits.group(2), 16))
                : Optional.empty();
    }

    /// Hexadecimal digits as a decimal number, too: `0x61 (97)`.
    static String hexadecimal(String value, Decoder.Surroundings surroundings) {
        return unsigned(value)
                .map(number -> "0x" + number.toString(16) + " (" + number + ")")
                .orElse(value);
    }

    /// A decoder of sizes that count such units of bytes.
    static Decoder sizeIn(long unit) {
        return (value, _) ->
                decimal(value)
                        .map(number -> size(number.multiply(BigDecimal.valueOf(unit))))
                        .orElse(value);
    }

    /// Pages of memory, of the size that nearly all machines have.
    static String pages(String value, Decoder.Surroundings surroundings) {
        return decimal(value)
                .map(number -> size(number.multiply(PAGE)) + " (in pages of 4 KiB)")
                .orElse(value);
    }

    private static String size(BigDecimal bytes) {
        var left = bytes;
        var name = 0;
        while (left.abs().compareTo(STEP) >= 0 && name < SIZES.length - 1) {
            left = left.divide(STEP, 6, RoundingMode.HALF_UP);
            name++;
        }
        var rounded = left.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString() + " " + SIZES[name];
    }
}
