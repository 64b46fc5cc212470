package io.casebook.signature.language;

import java.util.List;
import java.util.Map;

/// All selections of a signature.
///
/// @param complete whether nothing is wrong with `detect`; else a name that is not known may be
///     of a selection that could not be read
record Selections(Map<String, Selection> byName, boolean complete) {
    /// The names of everything that is captured.
    List<String> captures() {
        return byName.values().stream()
                .flatMap(selection -> selection.captures().keySet().stream())
                .distinct()
                .toList();
    }

    /// Whether surely nothing of that name is captured.
    boolean isUnknown(String capture) {
        return complete && !captures().contains(capture);
    }
}
