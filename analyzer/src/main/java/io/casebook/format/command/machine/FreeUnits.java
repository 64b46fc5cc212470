package io.casebook.format.command.machine;

import io.casebook.format.command.Amounts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// Finds out in what a line of `free` counts, which depends on how it was called. A page has at
/// least 4096 bytes, so counts of bytes are multiples of that, and counts of kibibytes are
/// multiples of 4; numbers that are not count something larger, and how large nobody knows.
final class FreeUnits {
    private static final long PAGE = 4096;
    private static final long KIBI = 1024;
    private static final int LEAST_COLUMNS = 3;

    /// Of a smaller machine all numbers are multiples too easily.
    private static final long LEAST_TOTAL = 1 << 17;

    private FreeUnits() {}

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
