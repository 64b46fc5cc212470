package io.casebook.signature.language;

/// What `on same ...` may ask for: a place, or the value of a capture.
public sealed interface Sameness permits Dimension, Sameness.Captured {
    /// The word in a condition.
    String label();

    /// The value of a capture, where a selection has it; a selection that captures no such thing
    /// goes with each value.
    record Captured(String label) implements Sameness {}
}
