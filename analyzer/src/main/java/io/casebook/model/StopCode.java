package io.casebook.model;

import java.util.List;
import java.util.Map;

/// What is known of one stop code.
///
/// @param live whether only live dumps bear it, which do not stop the system
/// @param arguments what each of the four is; empty where that is not known
/// @param values by the number of the argument, what its values mean
/// @param cases by the value of the first argument: what it says, and what the other three are
///     then, as far as that is known
record StopCode(
        String name,
        boolean live,
        List<String> arguments,
        Map<Integer, ArgumentValues> values,
        Map<Long, List<String>> cases) {
    /// What an argument is, whatever its value; empty where that is not known.
    ///
    /// @param index from 0
    String argument(int index) {
        return index < arguments.size() ? arguments.get(index) : "";
    }

    /// What an argument is; empty where that is not known.
    ///
    /// @param index from 0
    /// @param first the value of the first argument
    String argument(int index, long first) {
        var said = index == 0 ? List.<String>of() : cases.getOrDefault(first, List.of());
        return index < said.size() ? said.get(index) : argument(index);
    }

    /// What the value of an argument says; empty where it has no closed meaning.
    ///
    /// @param index from 0
    String value(int index, long value) {
        var said = cases.get(value);
        if (index == 0 && said != null) {
            return said.getFirst();
        }
        var meanings = values.get(index + 1);
        return meanings == null ? "" : meanings.of(value);
    }
}
