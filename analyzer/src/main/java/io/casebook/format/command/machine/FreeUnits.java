package io.casebook.format.command.machine;

import io.casebook.format.command.Amounts;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds out in what a line of `free` counts, which depends on how it was called. A page has at
/// least 4096 bytes, so counts of bytes are multiples of that, and counts of kibibytes are
/// multiples of 4; numbers that are not count something larger, which only a letter behind them or
/// the name of the file tells, `free_-m`. Such a total is rounded.
final class FreeUnits {
    private static final long PAGE = 4096;
    private static final long KIBI = 1024;
    private static final int LEAST_COLUMNS = 3;

    /// Of a smaller machine all numbers are multiples too easily.
    private static final long LEAST_TOTAL = 1 << 17;

    /// With `-h`; the `i` is there since procps-ng 3.3.13, and 1024 was meant before, too.
    private static final Pattern FOR_PEOPLE = Pattern.compile("(\\d{1,6}(?:\\.\\d)?)([KMGTP])i?");

    private static final Pattern CALL =
            Pattern.compile("free_(?:-[a-z]_)?-(?:t?w?([mgMG])|-(mebi|gibi))t?w?(?:[_.].*)?");
    private static final String LETTERS = "KMGTP";

    private final int power;

    private FreeUnits(int power) {
        this.power = power;
    }

    /// What the name of the file tells of the units.
    static FreeUnits of(String fileName) {
        var call = CALL.matcher(fileName);
        if (!call.matches()) {
            return new FreeUnits(0);
        }
        var unit = call.group(1) == null ? call.group(2) : call.group(1);
        return new FreeUnits(unit.toUpperCase(Locale.ROOT).startsWith("M") ? 2 : 3);
    }

    /// A total as it is written, in bytes; null where it is exact or nothing tells the unit.
    @Nullable String rounded(String total) {
        var people = FOR_PEOPLE.matcher(total);
        if (people.matches()) {
            var unit = scale(1 + LETTERS.indexOf(people.group(2)));
            return new BigDecimal(people.group(1))
                    .multiply(BigDecimal.valueOf(unit))
                    .toBigInteger()
                    .toString();
        }
        return power == 0 ? null : Amounts.scaled(total, scale(power));
    }

    private static long scale(int power) {
        return 1L << 10 * power;
    }

    /// The first of the numbers, the total, in bytes; null where the unit is not to be told.
    static @Nullable String bytes(List<String> columns) {
        var numbers =
                columns.stream()
                        .flatMap(column -> Stream.ofNullable(Amounts.number(column)))
                        .toList();
        if (numbers.size() < LEAST_COLUMNS
                || numbers.size() < columns.size()
                || numbers.getFirst() < LEAST_TOTAL) {
            return null;
        }
        var total = columns.getFirst();
        if (areMultiples(numbers, PAGE)) {
            return total;
        }
        return areMultiples(numbers, PAGE / KIBI) ? Amounts.scaled(total, KIBI) : null;
    }

    private static boolean areMultiples(List<Long> numbers, long of) {
        return numbers.stream().allMatch(number -> number % of == 0);
    }
}
