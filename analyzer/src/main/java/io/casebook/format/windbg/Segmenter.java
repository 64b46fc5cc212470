package io.casebook.format.windbg;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Groups lines into headers and analyses. What follows depends on the lines read so far and not
/// on where reading began, so that a text may be cut anywhere.
final class Segmenter {
    /// A part ends after so many lines.
    private static final int MOST_LINES = 10_000;

    /// So many lines of other things may stand within an analysis, as in an article that explains
    /// it piece by piece.
    private static final int MOST_OTHERS = 60;

    private static final int MOST_OTHERS_IN_HEADER = 12;

    /// Lines of a banner above its text.
    private static final int MOST_STARS = 3;

    /// Field names without an underscore, which prose might hold as well.
    private static final Set<String> PLAIN_FIELDS =
            Set.of(
                    "CONTEXT",
                    "OSNAME",
                    "OSBUILD",
                    "OSEDITION",
                    "SERVICEPACK",
                    "BLACKBOXACPI",
                    "BLACKBOXBSD",
                    "BLACKBOXDISK",
                    "BLACKBOXNTFS",
                    "BLACKBOXPNP",
                    "BLACKBOXWINLOGON");

    /// Fields with which a pasted fragment may begin.
    private static final Set<String> FIRST_FIELDS =
            Set.of(
                    "BUGCHECK_STR",
                    "BUGCHECK_CODE",
                    "BUGCHECK_P1",
                    "BUCKET_ID",
                    "CURRENT_IRQL",
                    "CUSTOMER_CRASH_COUNT",
                    "DEBUG_FLR_IMAGE_TIMESTAMP",
                    "DEFAULT_BUCKET_ID",
                    "DV_VIOLATED_CONDITION",
                    "EXCEPTION_CODE",
                    "EXCEPTION_RECORD",
                    "FAILURE_BUCKET_ID",
                    "FAILURE_ID_HASH",
                    "FAULTING_IP",
                    "FAULTING_MODULE",
                    "FOLLOWUP_IP",
                    "FOLLOWUP_NAME",
                    "IMAGE_NAME",
                    "KEY_VALUES_STRING",
                    "LAST_CONTROL_TRANSFER",
                    "MODULE_NAME",
                    "PRIMARY_PROBLEM_CLASS",
                    "PROCESS_NAME",
                    "STACK_COMMAND",
                    "STACK_TEXT",
                    "SYMBOL_NAME",
                    "TRAP_FRAME");

    private final Parts parts;
    private final List<Place> held = new ArrayList<>();
    private boolean heldProse;
    private int heldStars;
    private @Nullable HeaderText header;
    private @Nullable AnalysisText analysis;

    Segmenter(Parts parts) {
        this.parts = parts;
    }

    /// Whether the lines before wait for what follows.
    boolean isOpen() {
        return header != null || analysis != null || !held.isEmpty();
    }

    /// Whether a frame may come next.
    boolean inStack() {
        return analysis != null && analysis.inStack();
    }

    /// The text ends.
    void end() {
        close();
    }

    void line(DebuggerLine line, Place at) {
        if (isFull() || (isFinished() && !isDashes(line))) {
            close();
        }
        switch (line) {
            case DebuggerLine.Blank _ -> pause();
            case DebuggerLine.Prose _ -> prose(line, at);
            case DebuggerLine.Stars _ -> stars(at);
            case DebuggerLine.Banner _ -> banner(line, at);
            case DebuggerLine.Title _, DebuggerLine.Brief _ ->
                    start(analysis == null || !analysis.isEmpty(), line, at);
            case DebuggerLine.Argument argument ->
                    start(analysis == null || analysis.has(argument), line, at);
            case DebuggerLine.Field field -> field(field, at);
            case DebuggerLine.Prompt prompt -> prompt(prompt, at);
            case DebuggerLine.Key _, DebuggerLine.KeyValue _ ->
                    addIf(analysis != null && analysis.inKeyValues(), line, at);
            case DebuggerLine.StackHeader _,
                    DebuggerLine.Unreliable _,
                    DebuggerLine.Frame _,
                    DebuggerLine.Addresses _,
                    DebuggerLine.ProbableCause _,
                    DebuggerLine.Followup _,
                    DebuggerLine.Ornament _ ->
                    addIf(analysis != null, line, at);
            case DebuggerLine.SymbolProblem _, DebuggerLine.HeaderNote _ ->
                    addIf(analysis != null || header != null, line, at);
            case DebuggerLine.Divider divider -> divider(divider, at);
            case DebuggerLine.Header _, DebuggerLine.SessionTime _, DebuggerLine.Uptime _ ->
                    header(line, at);
        }
    }

    private boolean isFinished() {
        return analysis != null && analysis.isFinished();
    }

    private boolean isFull() {
        if (analysis != null) {
            return analysis.place().lines() >= MOST_LINES;
        }
        return header != null && header.place().lines() >= MOST_LINES;
    }

    private static boolean isDashes(DebuggerLine line) {
        return line instanceof DebuggerLine.Divider divider
                && divider.kind() == DebuggerLine.Divider.Kind.DASHES;
    }

    private void pause() {
        if (analysis != null) {
            analysis.pause();
        }
    }

    private void prose(DebuggerLine line, Place at) {
        if (analysis != null && analysis.continuesValue()) {
            add(line, at);
        } else {
            heldProse = true;
            hold(at);
        }
    }

    private void stars(Place at) {
        pause();
        if (heldStars == MOST_STARS) {
            hold(at);
        } else {
            held.add(at);
            heldStars++;
        }
    }

    /// The frame above a banner belongs to it.
    private void banner(DebuggerLine line, Place at) {
        var start = heldStars == 0 ? at : held.get(held.size() - heldStars).to(at);
        for (; heldStars > 0; heldStars--) {
            held.removeLast();
        }
        if (analysis == null || !analysis.isEmpty()) {
            close();
            analysis = new AnalysisText(start);
        }
        add(line, start);
    }

    private void start(boolean anew, DebuggerLine line, Place at) {
        if (anew) {
            close();
            analysis = new AnalysisText(at);
        }
        add(line, at);
    }

    private void field(DebuggerLine.Field field, Place at) {
        if (analysis == null) {
            if (FIRST_FIELDS.contains(field.name())) {
                start(true, field, at);
            } else {
                prose(new DebuggerLine.Prose(field.name() + ": " + field.value()), at);
            }
        } else if (!heldProse || isSurely(field)) {
            add(field, at);
        } else {
            hold(at);
        }
    }

    private static boolean isSurely(DebuggerLine.Field field) {
        return field.name().contains("_") || PLAIN_FIELDS.contains(field.name());
    }

    private void prompt(DebuggerLine.Prompt prompt, Place at) {
        close();
        if (prompt.command().startsWith("!analyze")) {
            analysis = new AnalysisText(at);
            add(prompt, at);
        } else {
            hold(at);
        }
    }

    private void divider(DebuggerLine.Divider divider, Place at) {
        pause();
        switch (divider.kind()) {
            case DASHES -> addIf(analysis != null && analysis.isFinished(), divider, at);
            case DOTS -> addIf(header != null, divider, at);
            case FENCE -> hold(at);
        }
    }

    private void header(DebuggerLine line, Place at) {
        if (header == null || isOfAnotherDump(line, header)) {
            close();
            header = new HeaderText(at);
        }
        add(line, at);
    }

    private static boolean isOfAnotherDump(DebuggerLine line, HeaderText before) {
        return line instanceof DebuggerLine.Header(boolean opens, var attributes)
                && opens
                && attributes.keySet().stream().anyMatch(before.attributes()::containsKey);
    }

    private void addIf(boolean fits, DebuggerLine line, Place at) {
        if (fits) {
            add(line, at);
        } else {
            pause();
            hold(at);
        }
    }

    /// Adds a line to the open part, and with it what was held since the last one.
    private void add(DebuggerLine line, Place at) {
        if (analysis != null) {
            analysis.add(line, at);
        } else if (header != null) {
            header.add(line, at);
        }
        held.clear();
        heldProse = false;
        heldStars = 0;
    }

    /// Keeps a line until it is clear whether it stands within a part or after it.
    private void hold(Place at) {
        held.add(at);
        heldStars = 0;
        if (held.size() > mostOthers()) {
            close();
        }
    }

    private int mostOthers() {
        if (analysis != null) {
            return MOST_OTHERS;
        }
        return header != null ? MOST_OTHERS_IN_HEADER : 0;
    }

    private void close() {
        if (analysis != null) {
            parts.analysis(analysis);
        } else if (header != null) {
            parts.header(header);
        }
        analysis = null;
        header = null;
        held.forEach(parts::prose);
        held.clear();
        heldProse = false;
        heldStars = 0;
    }
}
