package io.casebook.format.clock;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A line that one of the commands printed.
///
/// @param statements what it says of the clock, perhaps nothing
/// @param time the full date in it, or null
/// @param continues whether it belongs to the record before
record OutputLine(
        Weight weight, List<Statement> statements, @Nullable WrittenDate time, boolean continues) {

    /// What a line tells about the text in which it stands.
    enum Weight {
        /// Hardly anything but the command writes so.
        TELLING,
        /// The command writes so, and other programs too.
        FITTING,
        /// The call of one of the commands, as a terminal shows it.
        COMMAND,
        /// A heading or a comment, which says nothing either way.
        ASIDE
    }

    static OutputLine telling(Statement... statements) {
        return new OutputLine(Weight.TELLING, List.of(statements), null, false);
    }

    static OutputLine fitting(Statement... statements) {
        return new OutputLine(Weight.FITTING, List.of(statements), null, false);
    }

    static OutputLine command() {
        return new OutputLine(Weight.COMMAND, List.of(), null, false);
    }

    static OutputLine aside() {
        return new OutputLine(Weight.ASIDE, List.of(), null, false);
    }

    /// The same line with its time.
    OutputLine at(WrittenDate written) {
        return new OutputLine(weight, statements, written, continues);
    }

    /// The same line as a part of the record before.
    OutputLine continuing() {
        return new OutputLine(weight, statements, time, true);
    }

    /// Whether it makes a statement of this kind.
    boolean states(String key) {
        return statements.stream().anyMatch(statement -> statement.key().equals(key));
    }
}
