package io.casebook.crash.kernel;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What one line of a report says.
sealed interface TraceLine {
    /// The first words of a report, or of its next part.
    ///
    /// @param words that tell the kind, as written
    /// @param rest of the line behind them
    /// @param symbols in the rest
    record Title(ReportKind kind, String words, String rest, List<Symbol> symbols)
            implements TraceLine {}

    /// A line beside the title that tells which check failed.
    record Hint(Check check) implements TraceLine {}

    /// The checks that warn with a line of their own.
    enum Check {
        /// lib/debugobjects.c
        OBJECTS,
        /// lib/refcount.c
        REFERENCES,
        /// kernel/locking/lockdep.c
        LOCKS,
        /// lib/list_debug.c
        LIST
    }

    /// From here on frames of the stack follow.
    record StackStart() implements TraceLine {}

    /// A frame of a stack.
    ///
    /// @param reliable false where the unwinder itself doubts it
    record Frame(Symbol symbol, @Nullable String module, boolean reliable) implements TraceLine {}

    /// The instruction at which a processor stood.
    record Pointer(Symbol symbol, @Nullable String module) implements TraceLine {}

    /// Where the function that ran was called from, as far as a register tells.
    record Caller(Symbol symbol, @Nullable String module) implements TraceLine {}

    /// Who was running.
    ///
    /// @param cpu null where the line does not tell it
    /// @param taint letters; empty where the kernel is not tainted
    record Task(
            @Nullable Integer cpu, @Nullable Long pid, String process, String taint, String kernel)
            implements TraceLine {}

    /// Who was running, on a line of its own until Linux 3.10: `bash (pid: 12, ...`.
    record Process(String text) implements TraceLine {}

    /// Which kernel it is, where the task is told elsewhere.
    record Release(String taint, String kernel) implements TraceLine {}

    /// The beginning of a part with frames of its own.
    record Section(Part part) implements TraceLine {}

    /// The parts of a report.
    enum Part {
        /// What the report is about.
        MAIN,
        /// The stack of another processor.
        OTHER_CPU,
        /// The stack of another task, which should have done something.
        OTHER_TASK,
        /// What was done earlier with the memory or the locks in question.
        EARLIER,
        /// What the machine did when it stopped because of it.
        AFTERMATH
    }

    /// A list of the modules.
    record Modules(String names) implements TraceLine {}

    /// The bytes around the instruction; that which failed stands in angle brackets.
    record Code(String bytes) implements TraceLine {}

    /// The machine.
    record Hardware(String name) implements TraceLine {}

    /// What a worker of the kernel was working on.
    record Work(String name) implements TraceLine {}

    /// A report starts with the next line.
    record CutHere() implements TraceLine {}

    /// The report ends.
    record End() implements TraceLine {}

    /// Registers, memory, words.
    record Plain(String text) implements TraceLine {}
}
