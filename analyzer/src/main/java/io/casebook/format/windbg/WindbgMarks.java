package io.casebook.format.windbg;

import io.casebook.model.Bugchecks;

import java.util.Set;

/// Looks for lines that a debugger prints. A line counts only from its beginning, so a log that
/// mentions a debugger's words has none.
final class WindbgMarks {
    private static final int ONE_STRONG = 70;
    private static final int SEVERAL = 95;
    private static final int TWO_WEAK = 60;
    private static final int ONE_WEAK = 20;

    private static final Set<String> STRONG_FIELDS =
            Set.of(
                    "BUGCHECK_STR",
                    "BUGCHECK_CODE",
                    "BUGCHECK_P1",
                    "DEFAULT_BUCKET_ID",
                    "FAILURE_BUCKET_ID",
                    "DEBUG_FLR_IMAGE_TIMESTAMP");

    private static final Set<String> WEAK_FIELDS =
            Set.of(
                    "STACK_TEXT",
                    "STACK_COMMAND",
                    "IMAGE_NAME",
                    "MODULE_NAME",
                    "SYMBOL_NAME",
                    "PROCESS_NAME",
                    "CURRENT_IRQL",
                    "KEY_VALUES_STRING",
                    "TRAP_FRAME",
                    "FAULTING_IP",
                    "FOLLOWUP_NAME");

    private final LineReader reader = new LineReader();

    /// The likelihood that the bytes hold an analysis, see
    /// [io.casebook.format.Format#likelihood].
    int in(byte[] bytes) {
        var strong = 0;
        var weak = 0;
        var lines = new Lines(bytes, 0, bytes.length);
        while (lines.next() && strong < 2) {
            switch (mark(reader.read(bytes, lines.start(), lines.end(), false))) {
                case STRONG -> strong++;
                case WEAK -> weak++;
                case NONE -> {}
            }
        }
        if (strong > 0) {
            return strong + weak > 1 ? SEVERAL : ONE_STRONG;
        }
        return weak > 1 ? TWO_WEAK : weak * ONE_WEAK;
    }

    private enum Mark {
        STRONG,
        WEAK,
        NONE
    }

    private static Mark mark(DebuggerLine line) {
        return switch (line) {
            case DebuggerLine.Banner _, DebuggerLine.Brief _, DebuggerLine.SessionTime _ ->
                    Mark.STRONG;
            case DebuggerLine.Header header -> mark(header);
            case DebuggerLine.Title title ->
                    Bugchecks.isKnown(title.name(), title.code()) ? Mark.STRONG : Mark.WEAK;
            case DebuggerLine.Field field -> mark(field.name());
            case DebuggerLine.Prompt prompt ->
                    prompt.command().startsWith("!analyze") ? Mark.STRONG : Mark.WEAK;
            case DebuggerLine.Argument argument -> argument.number() == 1 ? Mark.WEAK : Mark.NONE;
            case DebuggerLine.Uptime _,
                    DebuggerLine.SymbolProblem _,
                    DebuggerLine.ProbableCause _ ->
                    Mark.WEAK;
            default -> Mark.NONE;
        };
    }

    private static Mark mark(DebuggerLine.Header header) {
        if (header.opens() || header.attributes().containsKey("os.name")) {
            return Mark.STRONG;
        }
        return header.attributes().containsKey("kernel.base") ? Mark.WEAK : Mark.NONE;
    }

    private static Mark mark(String field) {
        if (STRONG_FIELDS.contains(field)) {
            return Mark.STRONG;
        }
        return WEAK_FIELDS.contains(field) ? Mark.WEAK : Mark.NONE;
    }
}
