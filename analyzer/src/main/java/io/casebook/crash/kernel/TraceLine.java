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
    ///
    /// @param text as written
    record Hint(Check check, String text) implements TraceLine {}

    /// The checks that warn with a line of their own.
    enum Check {
        /// lib/debugobjects.c
        OBJECTS,
        /// lib/refcount.c
        REFERENCES,
        /// kernel/locking/lockdep.c
        LOCKS,
        /// lib/list_debug.c
        LIST,
        /// net/core/skbuff.c
        PACKET
    }

    /// From here on frames of the stack follow.
    record StackStart() implements TraceLine {}

    /// A frame of a stack.
    ///
    /// @param reliable false where the unwinder itself doubts it
    record Frame(Symbol symbol, @Nullable String module, boolean reliable) implements TraceLine {}

    /// Two frames of a stack, as arm writes them: what was called, and from where.
    record Call(Frame called, Frame from) implements TraceLine {}

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

    /// A task that the scheduler shows; its stack follows.
    record Shown(String process, long pid) implements TraceLine {}

    /// Which kernel it is, where the task is told elsewhere.
    record Release(String taint, String kernel) implements TraceLine {}

    /// The beginning of a part with frames of its own.
    ///
    /// @param cpu whose stack it is; null where the line does not tell it
    record Section(Part part, @Nullable Integer cpu) implements TraceLine {}

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

    /// What starts with this line is no report of a crash, though it has a stack, too.
    record OtherStart() implements TraceLine {}

    /// The report ends.
    record End() implements TraceLine {}

    /// Registers, memory, words.
    record Plain(String text) implements TraceLine {}
}
