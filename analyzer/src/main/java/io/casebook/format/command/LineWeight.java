package io.casebook.format.command;

/// What a line tells about the kind of text in which it stands.
public enum LineWeight {
    /// Hardly anything but this kind has such a line.
    TELLING,
    /// This kind has such lines, and others have them too.
    FITTING,
    /// A comment, a heading, or the complaint of a command: says nothing either way.
    ASIDE,
    /// This kind has no such line.
    OTHER
}
