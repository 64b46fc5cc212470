package io.casebook.signature.language;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Bounds on a version, all of which must hold: `>=5.18 <6.4`. Versions are compared number by
/// number, to as many numbers as the bound has; `2.6.32-220.el6` is 2, 6, 32, 220. A number that is
/// missing counts as 0.
public record VersionRange(List<Bound> bounds) {
    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<|=)?\\s*([0-9][0-9A-Za-z.-]*)");
    private static final Pattern RANGE =
            Pattern.compile("\\s*(?:(?:>=|<=|>|<|=)?\\s*[0-9][0-9A-Za-z.-]*\\s*){1,8}");
    private static final Pattern NUMBER = Pattern.compile("[.-]?([0-9]{1,9})");

    /// One bound.
    public record Bound(Comparator comparator, List<Integer> version) {}

    /// Reads a range; null where the text is none.
    public static @Nullable VersionRange parse(String text) {
        if (!RANGE.matcher(text).matches()) {
            return null;
        }
        var bounds = new ArrayList<Bound>();
        var bound = BOUND.matcher(text);
        while (bound.find()) {
            var sign = bound.group(1);
            var comparator = Comparator.of(sign == null ? "=" : sign);
            bounds.add(new Bound(comparator, numbers(bound.group(2))));
        }
        return new VersionRange(List.copyOf(bounds));
    }

    /// Whether a version lies within all bounds.
    public boolean contains(String version) {
        var numbers = numbers(version.strip());
        return !numbers.isEmpty()
                && bounds.stream()
                        .allMatch(
                                bound ->
                                        bound.comparator.holds(compare(numbers, bound.version), 0));
    }

    private static int compare(List<Integer> version, List<Integer> bound) {
        for (var i = 0; i < bound.size(); i++) {
            var number = i < version.size() ? version.get(i) : 0;
            if (number != bound.get(i)) {
                return Integer.compare(number, bound.get(i));
            }
        }
        return 0;
    }

    private static List<Integer> numbers(String version) {
        var numbers = new ArrayList<Integer>();
        var number = NUMBER.matcher(version);
        while (number.lookingAt()) {
            numbers.add(Integer.parseInt(number.group(1)));
            number.region(number.end(), version.length());
        }
        return List.copyOf(numbers);
    }
}
