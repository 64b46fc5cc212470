package io.casebook.format.windbg;

import io.casebook.model.Crash;
import io.casebook.model.Reading;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What one line says.
sealed interface DebuggerLine {
    /// Nothing but blanks.
    record Blank() implements DebuggerLine {}

    /// Nothing the debugger is known to print by itself: somebody's words, or the continuation of
    /// a value.
    record Prose(String text) implements DebuggerLine {}

    /// `* Bugcheck Analysis *`
    record Banner() implements DebuggerLine {}

    /// The frame of a banner.
    record Stars() implements DebuggerLine {}

    /// `CLOCK_WATCHDOG_TIMEOUT (101)`
    record Title(String name, String code) implements DebuggerLine {}

    /// `BugCheck 101, {61, 0, 807a3120, 1}`, printed when a dump is opened.
    record Brief(String code, List<String> arguments) implements DebuggerLine {}

    /// `Arg1: 00000061, Clock interrupt time out interval in nominal clock ticks.`
    ///
    /// @param number from 1 to 4
    record Argument(int number, String value, String meaning) implements DebuggerLine {}

    /// `BUGCHECK_STR:  CLOCK_WATCHDOG_TIMEOUT_2_PROC`; the value may go on in the next lines.
    record Field(String name, String value) implements DebuggerLine {}

    /// `Key  : Analysis.CPU.mSec`
    record Key(String name) implements DebuggerLine {}

    /// `Value: 2734`
    record KeyValue(String value) implements DebuggerLine {}

    /// `*** ERROR: Module load completed but symbols could not be loaded for x.sys`
    record SymbolProblem(String text, boolean error) implements DebuggerLine {}

    /// `Probably caused by : x.sys ( x+1234 )`
    record ProbableCause(String image, @Nullable String symbol) implements DebuggerLine {}

    /// `Followup: MachineOwner`, which ends an analysis.
    record Followup(String who) implements DebuggerLine {}

    /// The column titles of a stack.
    record StackHeader() implements DebuggerLine {}

    /// The frames below are guesses.
    record Unreliable() implements DebuggerLine {}

    /// A frame; reliable for all that the line itself says.
    record Frame(Crash.Frame frame) implements DebuggerLine {}

    /// The first line of a wrapped frame, or a frame cut before its call site.
    record Addresses() implements DebuggerLine {}

    /// Lines that are part of an analysis and say nothing: `Debugging Details:`.
    record Ornament() implements DebuggerLine {}

    /// Lines that set parts of a text apart: dashes, dots, the fence of a code block.
    record Divider(Kind kind) implements DebuggerLine {
        enum Kind {
            DASHES,
            DOTS,
            FENCE
        }
    }

    /// `0: kd> !analyze -v`
    record Prompt(@Nullable Integer processor, String command) implements DebuggerLine {}

    /// A line of the header.
    ///
    /// @param opens whether the debugger begins to speak of a dump here
    record Header(boolean opens, Map<String, String> attributes) implements DebuggerLine {}

    /// A line of the header that says nothing, and may as well stand in an analysis.
    record HeaderNote() implements DebuggerLine {}

    /// `Debug session time: Wed Mar 15 13:11:54.777 2017 (GMT+8)`
    ///
    /// @param from where the time is written, an index into the bytes
    /// @param to its end
    record SessionTime(String written, Reading reading, int from, int to) implements DebuggerLine {}

    /// `System Uptime: 0 days 5:00:52.740`
    ///
    /// @param digits written after the second
    record Uptime(long nanos, int digits) implements DebuggerLine {}
}
