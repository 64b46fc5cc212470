package io.casebook.signature.scan;

import io.casebook.signature.language.Comparator;
import io.casebook.signature.language.PlaceholderType;
import io.casebook.signature.language.ValueTest;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// Demands on a captured number that are asked without making a text of it: of numbers that differ
/// from message to message nothing can be remembered.
final class NumberLimits {
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final long unit;
    private final Comparator[] comparators;
    private final long[] bounds;

    private NumberLimits(long unit, List<ValueTest.Compares> tests) {
        this.unit = unit;
        comparators = tests.stream().map(ValueTest.Compares::comparator).toArray(Comparator[]::new);
        bounds = tests.stream().mapToLong(test -> test.bound().value().longValueExact()).toArray();
    }

    /// Null where a demand is of another kind, or its bound no whole number.
    static @Nullable NumberLimits of(@Nullable PlaceholderType type, List<ValueTest> tests) {
        if (type == null || type.unit() == 0) {
            return null;
        }
        var compares =
                tests.stream()
                        .filter(ValueTest.Compares.class::isInstance)
                        .map(ValueTest.Compares.class::cast)
                        .filter(test -> isWhole(test.bound().value()))
                        .toList();
        return compares.size() == tests.size() ? new NumberLimits(type.unit(), compares) : null;
    }

    private static boolean isWhole(BigDecimal bound) {
        return bound.abs().compareTo(LONGEST) <= 0 && bound.stripTrailingZeros().scale() <= 0;
    }

    /// Whether a number, not negative, meets them all.
    boolean hold(long number) {
        var scaled = number > Long.MAX_VALUE / unit ? Long.MAX_VALUE : number * unit;
        for (var i = 0; i < bounds.length; i++) {
            if (!comparators[i].holds(Long.compare(scaled, bounds[i]))) {
                return false;
            }
        }
        return true;
    }
}
