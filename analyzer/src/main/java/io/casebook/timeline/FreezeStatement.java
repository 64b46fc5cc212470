package io.casebook.timeline;

import io.casebook.model.Freeze.Kind;

/// What one message says of a stop or a jump.
///
/// @param scope what it can be the same stop as
/// @param spanNanos how long before the message it began; negative where the clock was set back by
///     so much; 0 where the message does not say
/// @param looseNanos the begin may be so much earlier or later
record FreezeStatement(Kind kind, Scope scope, long spanNanos, long looseNanos, String sentence) {
    /// What stood still.
    enum Scope {
        /// A machine or a processor.
        MACHINE,
        /// A task or a command that waits, while the machine may run.
        TASK,
        /// A clock that was wrong; tells of a jump only beside another message.
        HINT
    }

    static FreezeStatement stall(long span, long loose, String sentence) {
        return new FreezeStatement(Kind.STALL, Scope.MACHINE, span, loose, sentence);
    }

    static FreezeStatement wait(long span, long loose, String sentence) {
        return new FreezeStatement(Kind.STALL, Scope.TASK, span, loose, sentence);
    }

    static FreezeStatement pause(long span, String sentence) {
        return new FreezeStatement(Kind.NOT_SCHEDULED, Scope.MACHINE, span, 0, sentence);
    }

    static FreezeStatement jump(long span, String sentence) {
        return new FreezeStatement(Kind.CLOCK_JUMP, Scope.MACHINE, span, 0, sentence);
    }
}
