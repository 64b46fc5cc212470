package io.casebook.signature.language;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// When a signature matches, as a tree. Durations are nanoseconds.
public sealed interface Condition {
    /// One selection, or any of several.
    record Operand(List<String> selections) {
        @Override
        public String toString() {
            return String.join(" or ", selections);
        }
    }

    /// Where the first operand of [Near] and [Absent] lies, seen from the second.
    enum Direction {
        BEFORE,
        AFTER,
        AROUND
    }

    /// The operand was seen.
    record Present(Operand operand) implements Condition {}

    /// The opposite.
    record Not(Condition inner) implements Condition {}

    /// All of them.
    record All(List<Condition> parts) implements Condition {}

    /// At least one of them.
    record Any(List<Condition> parts) implements Condition {}

    /// The inner condition holds among what is of the same host, guest... or captured the same.
    record Grouped(Condition inner, List<Sameness> same) implements Condition {}

    /// Seen so often, where a window is given: at some time within that length.
    record Count(Operand operand, Comparator comparator, long number, @Nullable Long window)
            implements Condition {}

    /// Seen with so many different values of a capture, or of `host`, `guest`, `process`...
    record Distinct(
            Operand operand, String by, Comparator comparator, long number, @Nullable Long window)
            implements Condition {}

    /// One after the other; from the first to the last no more than the window.
    record Sequence(List<Operand> steps, @Nullable Long window) implements Condition {}

    /// The first no further than the window from the second.
    record Near(Operand operand, long window, Direction direction, Operand anchor)
            implements Condition {}

    /// Some anchor has nothing of the operand so near, although it would have been seen.
    record Absent(Operand operand, long window, Direction direction, Operand anchor)
            implements Condition {}

    /// A captured value compares so.
    ///
    /// @param operand the selections that capture it
    record Compared(Operand operand, String capture, ValueTest test) implements Condition {}

    /// The selections that it speaks of, in the order in which they are written.
    default Set<String> selections() {
        var names = new LinkedHashSet<String>();
        collect(this, names);
        return names;
    }

    private static void collect(Condition condition, Set<String> names) {
        parts(condition).forEach(part -> collect(part, names));
        operands(condition).forEach(operand -> names.addAll(operand.selections()));
    }

    private static List<Condition> parts(Condition condition) {
        return switch (condition) {
            case Not(var inner) -> List.of(inner);
            case All(var parts) -> parts;
            case Any(var parts) -> parts;
            case Grouped(var inner, _) -> List.of(inner);
            case Present _, Count _, Distinct _, Sequence _, Near _, Absent _, Compared _ ->
                    List.of();
        };
    }

    private static List<Operand> operands(Condition condition) {
        return switch (condition) {
            case Present(var operand) -> List.of(operand);
            case Count count -> List.of(count.operand);
            case Distinct distinct -> List.of(distinct.operand);
            case Sequence(var steps, _) -> steps;
            case Near near -> List.of(near.operand, near.anchor);
            case Absent absent -> List.of(absent.operand, absent.anchor);
            case Compared compared -> List.of(compared.operand);
            case Not _, All _, Any _, Grouped _ -> List.of();
        };
    }
}
