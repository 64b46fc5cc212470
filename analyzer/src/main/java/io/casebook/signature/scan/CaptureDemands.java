package io.casebook.signature.scan;

import io.casebook.signature.language.PlaceholderType;
import io.casebook.signature.language.Selection;
import io.casebook.signature.language.ValueTest;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a selection demands of the values that its messages capture (`where`). Asked while the
/// message is hot, so that only messages that meet it are hits.
final class CaptureDemands {
    private final Demand[] demands;

    CaptureDemands(Selection.Messages selection) {
        var types = selection.captures();
        demands =
                selection.where().entrySet().stream()
                        .map(d -> new Demand(d.getKey(), types.get(d.getKey()), d.getValue()))
                        .toArray(Demand[]::new);
    }

    /// Whether the message that just fitted meets them.
    boolean hold(PatternMatcher fitted) {
        for (var demand : demands) { // no stream: this is asked of very many messages
            if (!demand.holds(fitted)) {
                return false;
            }
        }
        return true;
    }

    /// One demand, and what it said of values it was asked before: many messages say the same.
    private static final class Demand {
        private static final int MOST_KNOWN = 1024;

        private final String name;
        private final @Nullable PlaceholderType type;
        private final List<ValueTest> tests;
        private final @Nullable NumberLimits limits;
        private final Map<String, Boolean> known = new HashMap<>();

        Demand(String name, @Nullable PlaceholderType type, List<ValueTest> tests) {
            this.name = name;
            this.type = type;
            this.tests = tests;
            limits = NumberLimits.of(type, tests);
        }

        boolean holds(PatternMatcher fitted) {
            if (limits != null) {
                var number = fitted.number(name);
                if (number >= 0) {
                    return limits.hold(number);
                }
            }
            return holds(fitted.capture(name));
        }

        private boolean holds(String value) {
            var before = known.get(value);
            if (before != null) {
                return before;
            }
            var holds = ValueTest.allHold(tests, comparable(value));
            if (known.size() < MOST_KNOWN) {
                known.put(value, holds);
            }
            return holds;
        }

        /// A number where the type gives a unit (`{took:milliseconds}` in nanoseconds), else as it
        /// stands.
        private String comparable(String value) {
            return type == null || value.isEmpty() ? value : type.scaled(value);
        }
    }
}
