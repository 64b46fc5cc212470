package io.casebook.format.command;

import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

/// Takes what the lines of an output state.
public interface Statements {
    /// For who wants to know only which kind of text it is.
    Statements IGNORED =
            new Statements() {
                @Override
                public void fact(Subject subject, String key, String value, String unit) {
                    // nobody asked
                }

                @Override
                public void hostName(String name) {
                    // nobody asked
                }
            };

    /// A fact; its place is the line that is read, or all lines where they state it together.
    ///
    /// @param unit such as `bytes`; empty where the value is no quantity
    void fact(Subject subject, String key, String value, String unit);

    /// The name of the machine on which the command ran.
    void hostName(String name);

    /// A fact about the host on which the command ran; none where there is no value.
    default void host(String key, @Nullable String value) {
        host(key, value, "");
    }

    /// A quantity of the host; none where there is no value.
    default void host(String key, @Nullable String value, String unit) {
        if (value != null && !value.isEmpty()) {
            fact(Subject.host(""), key, value, unit);
        }
    }

    /// A count of the host.
    default void host(String key, long value, String unit) {
        host(key, Long.toString(value), unit);
    }
}
