package io.casebook.history;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a query can ask about.
enum QueryField {
    MESSAGE,
    HOST,
    PROCESS,
    PID,
    SEVERITY,
    TIME,
    FORMAT,
    ARTIFACT,
    INCIDENT,
    UNPARSED;

    /// The name in queries.
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The field with this name, or null.
    static @Nullable QueryField ofLabel(String label) {
        for (var field : values()) {
            if (field.label().equalsIgnoreCase(label)) {
                return field;
            }
        }
        return null;
    }

    /// All names, for messages.
    static String labels() {
        return Arrays.stream(values()).map(QueryField::label).collect(Collectors.joining(", "));
    }
}
