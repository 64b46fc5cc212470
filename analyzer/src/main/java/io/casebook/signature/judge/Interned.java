package io.casebook.signature.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for names, from 0.
final class Interned {
    /// Should have a name, but nobody knows it.
    static final int UNKNOWN = -2;

    /// Is of all of them: a fact of a host holds for every boot.
    static final int EVERY = -1;

    private static final String NAMELESS = "\0";

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /// The number of a name, [#UNKNOWN] of an empty one.
    int number(String name) {
        if (name.isEmpty()) {
            return UNKNOWN;
        }
        var number = numbers.putIfAbsent(name, names.size());
        if (number != null) {
            return number;
        }
        names.add(name);
        return names.size() - 1;
    }

    /// The number of what has no name, but is told apart by where it stands.
    int nameless(String place) {
        return number(NAMELESS + place);
    }

    /// The name; empty where the number stands for none.
    String name(int number) {
        return number < 0 || isNameless(number) ? "" : names.get(number);
    }

    /// Whether the number stands for something without a name.
    boolean isNameless(int number) {
        return number >= 0 && names.get(number).startsWith(NAMELESS);
    }

    /// Where something without a name stands.
    String place(int number) {
        return names.get(number).substring(NAMELESS.length());
    }

    int size() {
        return names.size();
    }
}
