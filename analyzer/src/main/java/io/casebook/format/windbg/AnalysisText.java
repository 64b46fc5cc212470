package io.casebook.format.windbg;

import io.casebook.format.HexNumber;
import io.casebook.model.Crash;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a debugger finds out about one crash; grows line by line. Holds a bounded part of what it
/// is given.
final class AnalysisText {
    static final int MOST_FRAMES = 1000;
    private static final int MOST_FIELDS = 1000;
    private static final int LONGEST_FIELD = 1 << 13;
    private static final int ARGUMENTS = 4;

    /// The explanation of an argument is wrapped over so many lines at most.
    private static final int MOST_ARGUMENT_LINES = 4;

    private final Map<String, StringBuilder> fields = new LinkedHashMap<>();
    private final String[] arguments = new String[ARGUMENTS];
    private final List<Crash.Frame> frames = new ArrayList<>();
    private final List<String> briefArguments = new ArrayList<>();
    private Place place;
    private @Nullable Place crashPlace;
    private @Nullable String name;
    private @Nullable String code;
    private @Nullable StringBuilder growing;
    private char joint = ' ';
    private int linesLeft;
    private boolean inStack;
    private boolean reliable = true;
    private boolean inKeyValues;
    private String key = "";
    private boolean finished;
    private boolean brief;
    private @Nullable Integer processor;

    AnalysisText(Place start) {
        place = start;
    }

    /// Adds a line that belongs to the analysis.
    void add(DebuggerLine line, Place at) {
        if (!(line instanceof DebuggerLine.Prompt) && crashPlace == null) {
            crashPlace = at;
        }
        place = place.to(at);
        if (crashPlace != null) {
            crashPlace = crashPlace.to(at);
        }
        switch (line) {
            case DebuggerLine.Title title -> addTitle(title);
            case DebuggerLine.Brief stop -> addBrief(stop);
            case DebuggerLine.Argument argument -> addArgument(argument);
            case DebuggerLine.Field field -> addField(field);
            case DebuggerLine.Key newKey -> key = newKey.name();
            case DebuggerLine.KeyValue value -> addKeyValue(value);
            case DebuggerLine.SymbolProblem problem -> addSymbolProblem(problem);
            case DebuggerLine.ProbableCause cause -> addProbableCause(cause);
            case DebuggerLine.Followup followup -> addFollowup(followup);
            case DebuggerLine.StackHeader _ -> startStack();
            case DebuggerLine.Unreliable _ -> reliable = false;
            case DebuggerLine.Frame frame -> addFrame(frame.frame());
            case DebuggerLine.Prose prose -> grow(prose.text());
            case DebuggerLine.Prompt prompt -> processor = prompt.processor();
            case DebuggerLine.Banner _,
                    DebuggerLine.Stars _,
                    DebuggerLine.Addresses _,
                    DebuggerLine.HeaderNote _,
                    DebuggerLine.Divider _ -> {}
            case DebuggerLine.Ornament _ -> growing = null;
            case DebuggerLine other ->
                    throw new IllegalArgumentException("no line of an analysis: " + other);
        }
    }

    /// A line that parts what is before from what follows: no value goes on after it.
    void pause() {
        growing = null;
    }

    private void addTitle(DebuggerLine.Title title) {
        name = title.name();
        code = title.code();
        startValue("bugcheck.description", "", ' ', Integer.MAX_VALUE);
    }

    private void addBrief(DebuggerLine.Brief stop) {
        brief = true;
        code = stop.code();
        briefArguments.addAll(
                stop.arguments().subList(0, Math.min(ARGUMENTS, stop.arguments().size())));
        growing = null;
    }

    private void addArgument(DebuggerLine.Argument argument) {
        arguments[argument.number() - 1] = argument.value();
        startValue(
                "bugcheck.argument" + argument.number() + ".meaning",
                argument.meaning(),
                ' ',
                MOST_ARGUMENT_LINES);
    }

    private void addField(DebuggerLine.Field field) {
        inStack = false;
        inKeyValues = field.name().equals("KEY_VALUES_STRING");
        if (field.name().equals("STACK_TEXT")) {
            startStack();
        } else {
            startValue(attribute(field.name()), field.value(), '\n', Integer.MAX_VALUE);
        }
    }

    private void addKeyValue(DebuggerLine.KeyValue value) {
        if (!key.isEmpty()) {
            startValue("key." + attribute(key), value.value(), '\n', Integer.MAX_VALUE);
            key = "";
        }
    }

    private void addSymbolProblem(DebuggerLine.SymbolProblem problem) {
        startValue(
                problem.error() ? "symbols.errors" : "symbols.warnings", problem.text(), '\n', 0);
    }

    private void addProbableCause(DebuggerLine.ProbableCause cause) {
        startValue("probable.cause.image", cause.image(), '\n', 0);
        if (cause.symbol() != null) {
            startValue("probable.cause.symbol", cause.symbol(), '\n', 0);
        }
    }

    private void addFollowup(DebuggerLine.Followup followup) {
        startValue("followup", followup.who(), '\n', 0);
        finished = true;
    }

    private void startStack() {
        growing = null;
        inStack = true;
        reliable = true;
    }

    private void addFrame(Crash.Frame frame) {
        if (frames.size() < MOST_FRAMES) {
            frames.add(new Crash.Frame(frame.module(), frame.function(), frame.offset(), reliable));
        }
    }

    /// A value begins; where the same name had one before, it goes on below that.
    ///
    /// @param newJoint between the lines of the value
    /// @param mostLines lines of prose that may continue it
    private void startValue(String attribute, String value, char newJoint, int mostLines) {
        growing = null;
        if (!fields.containsKey(attribute) && fields.size() >= MOST_FIELDS) {
            return;
        }
        var text = fields.computeIfAbsent(attribute, _ -> new StringBuilder());
        if (!text.toString().equals(value)) {
            append(text, '\n', value);
        }
        joint = newJoint;
        linesLeft = mostLines;
        growing = mostLines > 0 ? text : null;
    }

    private void grow(String text) {
        if (growing != null) {
            append(growing, joint, text);
            linesLeft--;
            growing = linesLeft > 0 ? growing : null;
        }
    }

    private static void append(StringBuilder value, char joint, String text) {
        if (!value.isEmpty() && !text.isEmpty()) {
            value.append(joint);
        }
        value.append(text, 0, Math.min(text.length(), Math.max(0, LONGEST_FIELD - value.length())));
    }

    private static String attribute(String fieldName) {
        return fieldName.toLowerCase(Locale.ROOT);
    }

    /// Whether a line of prose continues a value.
    boolean continuesValue() {
        return growing != null;
    }

    boolean inStack() {
        return inStack;
    }

    boolean inKeyValues() {
        return inKeyValues;
    }

    /// Whether the debugger has said all.
    boolean isFinished() {
        return finished;
    }

    /// Whether it says no more than `BugCheck 101, {...}`, as when a dump is opened.
    boolean isBrief() {
        return brief && name == null;
    }

    /// Whether nothing but the command and a banner is there yet.
    boolean isEmpty() {
        return code == null && fields.isEmpty() && frames.isEmpty() && !inStack;
    }

    boolean has(DebuggerLine.Argument argument) {
        return arguments[argument.number() - 1] != null;
    }

    Place place() {
        return place;
    }

    /// Where it tells of the crash: all but the command.
    Place crashPlace() {
        return crashPlace == null ? place : crashPlace;
    }

    /// The processor that the prompt names: the one that stopped the system.
    @Nullable Integer processor() {
        return processor;
    }

    @Nullable String name() {
        return name;
    }

    @Nullable String code() {
        return code;
    }

    List<Crash.Frame> frames() {
        return frames;
    }

    Map<String, StringBuilder> fields() {
        return fields;
    }

    /// The first line of a field's value; null where there is none.
    @Nullable String field(String attribute) {
        var value = fields.get(attribute);
        if (value == null || value.isEmpty()) {
            return null;
        }
        var lineBreak = value.indexOf("\n");
        return lineBreak < 0 ? value.toString() : value.substring(0, lineBreak);
    }

    /// The stop code's arguments, as far as they are written.
    List<String> arguments() {
        var written = new ArrayList<String>();
        for (var i = 0; i < ARGUMENTS; i++) {
            var argument = arguments[i] != null ? arguments[i] : otherArgument(i);
            if (argument == null) {
                break;
            }
            written.add(argument);
        }
        return List.copyOf(written);
    }

    private @Nullable String otherArgument(int index) {
        if (index < briefArguments.size()) {
            return briefArguments.get(index);
        }
        var written = field("bugcheck_p" + (index + 1));
        return written == null ? null : HexNumber.normal(written);
    }
}
