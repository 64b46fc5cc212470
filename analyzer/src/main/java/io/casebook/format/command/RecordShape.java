package io.casebook.format.command;

/// How an output is cut into records. What a line means may depend on the lines before it in the
/// same record only, since a text may be read in parts.
public enum RecordShape {
    /// Each line for itself.
    LINES,
    /// A line that is not indented, with the indented ones below it.
    BLOCKS,
    /// All lines together.
    ONE
}
