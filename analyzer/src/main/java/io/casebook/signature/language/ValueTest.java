package io.casebook.signature.language;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A demand on one value: of a fact, of a crash's attribute, of a field or a capture. Where both
/// sides are numbers they are compared as such, so `0x101` is `257` and `0x00000101`.
public sealed interface ValueTest {
    /// Whether the value meets the demand.
    boolean holds(String value);

    /// Whether a value meets all demands; an empty one is a value that does not exist.
    static boolean allHold(List<ValueTest> tests, String value) {
        for (var test : tests) {
            if (!holds(test, value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(ValueTest test, String value) {
        return test instanceof Exists(var wanted)
                ? wanted != value.isEmpty()
                : !value.isEmpty() && test.holds(value);
    }

    /// Whether it compares with a number, other than 0, that has no unit of time.
    default boolean lacksUnit() {
        return switch (this) {
            case Compares(_, var bound) -> bound.lacksUnit();
            case OneOf(var values) ->
                    values.stream()
                            .map(Quantity::parse)
                            .anyMatch(number -> number != null && number.lacksUnit());
            case Has _, Lacks _, Matches _, Version _, Exists _ -> false;
        };
    }

    /// It is one of these.
    record OneOf(List<String> values) implements ValueTest {
        @Override
        public boolean holds(String value) {
            return values.stream().anyMatch(wanted -> Values.same(wanted, value));
        }
    }

    /// Its words hold all of these.
    record Has(Set<String> words) implements ValueTest {
        @Override
        public boolean holds(String value) {
            return Set.copyOf(Values.words(value)).containsAll(words);
        }
    }

    /// Its words hold none of these.
    record Lacks(Set<String> words) implements ValueTest {
        @Override
        public boolean holds(String value) {
            return Values.words(value).stream().noneMatch(words::contains);
        }
    }

    /// It is a number that compares so.
    record Compares(Comparator comparator, Quantity bound) implements ValueTest {
        @Override
        public boolean holds(String value) {
            var number = Quantity.parse(value.strip());
            return number != null && comparator.holds(number.value(), bound.value());
        }
    }

    /// An expression is found in it, within the bounds of [BoundedText].
    record Matches(Pattern expression) implements ValueTest {
        @Override
        public boolean holds(String value) {
            return new BoundedText().over(value).holds(expression.matcher(""));
        }
    }

    /// It is a version within bounds.
    record Version(VersionRange range) implements ValueTest {
        @Override
        public boolean holds(String value) {
            return range.contains(value);
        }
    }

    /// It is there at all (or must not be).
    record Exists(boolean wanted) implements ValueTest {
        @Override
        public boolean holds(String value) {
            return wanted;
        }
    }

    /// How values are taken apart and compared.
    final class Values {
        private Values() {}

        static List<String> words(String value) {
            return Arrays.asList(value.strip().split("[\\s,]+"));
        }

        static boolean same(String wanted, String value) {
            if (wanted.equals(value)) {
                return true;
            }
            var left = Quantity.parse(wanted);
            var right = Quantity.parse(value);
            return left != null && right != null && left.value().compareTo(right.value()) == 0;
        }
    }
}
