package io.casebook.format.command;

import org.jspecify.annotations.Nullable;

/// A line of the kind `Label: value`, perhaps indented.
///
/// @param value empty where nothing follows
public record Labelled(String label, String value) {
    private static final int LONGEST_LABEL = 60;

    /// Takes a line apart; null where it has no label.
    public static @Nullable Labelled of(String line) {
        return of(line, ':');
    }

    /// Takes a line apart at another character: `name = value`.
    public static @Nullable Labelled of(String line, char mark) {
        var end = line.indexOf(mark);
        if (end < 1 || end > LONGEST_LABEL) {
            return null;
        }
        var label = line.substring(0, end).strip();
        return label.isEmpty() ? null : new Labelled(label, line.substring(end + 1).strip());
    }

    /// The value without the quotes around it.
    public String unquoted() {
        var quoted =
                value.length() > 1
                        && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                        && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
