package io.casebook.model;

/// A statement about a host or a guest, taken from configuration or command output.
///
/// @param subject what it is about: `host sc7`, `guest vm113`, or just `host`, `guest` where the
///     artifact does not name it (the analysis then finds out, see [Subject])
/// @param key dotted, such as `cpu.flags`
/// @param value as text; lists are separated by blanks
/// @param unit such as `bytes`; empty where the value is no quantity
public record Fact(Subject subject, String key, String value, String unit, Evidence evidence) {
    /// The same fact about another subject.
    public Fact about(Subject other) {
        return new Fact(other, key, value, unit, evidence);
    }

    /// The same fact with its place in other words.
    public Fact withEvidence(Evidence other) {
        return new Fact(subject, key, value, unit, other);
    }
}
