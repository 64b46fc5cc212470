package io.casebook.format.windows;

import io.casebook.model.Severity;

import org.jspecify.annotations.Nullable;

/// How grave an event is: the number in the log, and the word for it.
final class EventLevel {
    private EventLevel() {}

    /// Null for 0, which is logged whatever the level, and for a provider's own levels.
    static @Nullable Severity ofNumber(String level) {
        return switch (level) {
            case "1" -> Severity.CRITICAL;
            case "2" -> Severity.ERROR;
            case "3" -> Severity.WARNING;
            case "4" -> Severity.INFO;
            case "5" -> Severity.DEBUG;
            default -> null;
        };
    }

    /// Null for a word that is no level.
    static @Nullable Severity ofWord(String word) {
        return switch (word) {
            case "Critical" -> Severity.CRITICAL;
            case "Error" -> Severity.ERROR;
            case "Warning" -> Severity.WARNING;
            case "Information", "Informational" -> Severity.INFO;
            case "Verbose" -> Severity.DEBUG;
            default -> ofNumber(word);
        };
    }
}
