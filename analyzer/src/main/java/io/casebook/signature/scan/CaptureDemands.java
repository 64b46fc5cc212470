package io.casebook.signature.scan;

import io.casebook.signature.language.PlaceholderType;
import io.casebook.signature.language.Selection;
import io.casebook.signature.language.ValueTest;

import java.util.List;
import java.util.Map;

/// What a selection demands of the values that its messages capture (`where`). Asked while the
/// message is hot, so that only messages that meet it are hits.
final class CaptureDemands {
    private final Map<String, List<ValueTest>> demands;
    private final Map<String, PlaceholderType> types;

    CaptureDemands(Selection.Messages selection) {
        demands = selection.where();
        types = selection.captures();
    }

    /// Whether the message that just fitted meets them.
    boolean hold(PatternMatcher fitted) {
        if (demands.isEmpty()) {
            return true;
        }
        var captures = fitted.captures();
        return demands.entrySet().stream()
                .allMatch(
                        demand ->
                                ValueTest.allHold(
                                        demand.getValue(), comparable(demand.getKey(), captures)));
    }

    /// A number where the type gives a unit (`{took:milliseconds}` in nanoseconds), else as it
    /// stands.
    private String comparable(String name, Map<String, String> captures) {
        var value = captures.getOrDefault(name, "");
        var type = types.get(name);
        return type == null || value.isEmpty() ? value : type.scaled(value);
    }
}
