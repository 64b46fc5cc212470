package io.casebook.signature.language;

import java.util.List;
import java.util.Map;

/// Questions to all selections of a signature.
final class Selections {
    private Selections() {}

    /// The names of everything that is captured.
    static List<String> captures(Map<String, Selection> selections) {
        return selections.values().stream()
                .flatMap(selection -> selection.captures().keySet().stream())
                .distinct()
                .toList();
    }
}
