package io.casebook.format.command;

/// Reads the lines of one kind of output, one after another. It remembers no more of them than its
/// [RecordShape] allows, and never throws for what a line says.
public interface OutputReader {
    /// Reads a line without its line break; it is not blank.
    ///
    /// @param statements takes what the line states
    /// @return what the line tells about the text in which it stands
    LineWeight read(String line, Statements statements);

    /// All lines have been read; states what they say together. Only where the whole output is one
    /// record, see [RecordShape#ONE].
    default void end(Statements statements) {}
}
