package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Check;
import io.casebook.crash.kernel.TraceLine.Frame;
import io.casebook.crash.kernel.TraceLine.Part;
import io.casebook.crash.kernel.TraceLine.Pointer;
import io.casebook.crash.kernel.TraceLine.Task;
import io.casebook.crash.kernel.TraceLine.Title;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// One report of the kernel while its lines are read.
final class Report {
    /// So many frames of a stack tell more than anybody reads.
    private static final int MOST_FRAMES = 200;

    /// The locks of all tasks are the longest of texts.
    private static final int MOST_TEXTS = 1500;

    private static final Pattern BLANKS = Pattern.compile("[ ,]+");
    private static final Pattern FLAGS = Pattern.compile("\\(.*");
    private static final String MODULE = "[a-z][A-Za-z0-9_]{1,60}(?:\\([A-Z+-]{1,9}\\))?";
    private static final Pattern MODULE_NAMES =
            Pattern.compile(
                    " ?" + MODULE + "(?: " + MODULE + "){0,200} ?(?:\\[last unloaded: .*)?");

    private final List<Title> titles = new ArrayList<>();
    private final Set<Check> checks = EnumSet.noneOf(Check.class);
    private final List<Stack> stacks = new ArrayList<>();
    private final List<Symbol> lockPlaces = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> modules = new ArrayList<>();
    private TraceLine.@Nullable Release release;
    private @Nullable String process;
    private boolean listing;
    private @Nullable String code;
    private @Nullable String work;
    private @Nullable String hardware;

    /// Frames of one stack, innermost first, those of all traces of a part together, with what is
    /// known of who ran it.
    static final class Stack {
        final Part part;
        final List<Frame> frames = new ArrayList<>();
        @Nullable Pointer pointer;
        @Nullable Task task;

        Stack(Part part) {
            this.part = part;
        }
    }

    Report() {
        stacks.add(new Stack(Part.MAIN));
    }

    void add(TraceLine line) {
        listing &= line instanceof TraceLine.Plain;
        switch (line) {
            case Title it -> title(it);
            case TraceLine.Hint it -> checks.add(it.check());
            case TraceLine.StackStart _ -> backToMain();
            case Frame it -> frame(it);
            case Pointer it -> pointer(it);
            case TraceLine.Caller it -> caller(it);
            case Task it -> task(it);
            case TraceLine.Release it -> release = release == null ? it : release;
            case TraceLine.Process it -> process = process == null ? it.text() : process;
            case TraceLine.Section it -> stacks.add(new Stack(it.part()));
            case TraceLine.Modules it -> modules(it.names());
            case TraceLine.Code it -> code = code == null ? it.bytes() : code;
            case TraceLine.Hardware it -> hardware = hardware == null ? it.name() : hardware;
            case TraceLine.Work it -> work = work == null ? it.name() : work;
            case TraceLine.Plain it -> plain(it.text());
            case TraceLine.CutHere _, TraceLine.End _ -> {}
        }
    }

    /// What the machine does when it stops because of a report is no part of its cause.
    private void title(Title title) {
        if (title.kind() == ReportKind.PANIC && !titles.isEmpty()) {
            stacks.add(new Stack(Part.AFTERMATH));
        }
        titles.add(title);
    }

    private Stack stack() {
        return stacks.getLast();
    }

    /// After what was done earlier the stack of the report itself follows.
    private void backToMain() {
        if (stack().part == Part.EARLIER) {
            stacks.add(new Stack(Part.MAIN));
        }
    }

    private void frame(Frame frame) {
        if (stack().frames.size() < MOST_FRAMES) {
            stack().frames.add(frame);
        }
    }

    /// Within a stack it tells what an exception interrupted; behind one it is told again.
    private void pointer(Pointer pointer) {
        var first = stack().pointer;
        if (first == null) {
            stack().pointer = pointer;
        } else if (!stack().frames.isEmpty() && !first.symbol().equals(pointer.symbol())) {
            frame(new Frame(pointer.symbol(), pointer.module(), true));
        }
    }

    /// Who jumped to an address that is no function.
    private void caller(TraceLine.Caller caller) {
        if (stack().pointer == null && stack().frames.isEmpty()) {
            stack().pointer = new Pointer(caller.symbol(), caller.module());
        }
    }

    private void task(Task task) {
        if (stack().part == Part.EARLIER || stack().part == Part.OTHER_TASK) {
            stacks.add(new Stack(Part.MAIN));
        }
        stack().task = stack().task == null ? task : stack().task;
    }

    /// Until Linux 3.10 the list is one line to the kernel and several to its log.
    private void modules(String names) {
        if (modules.isEmpty() || listing) {
            var end = names.indexOf('[');
            for (var name : BLANKS.split(end < 0 ? names : names.substring(0, end), -1)) {
                if (!name.isEmpty()) {
                    modules.add(FLAGS.matcher(name).replaceFirst(""));
                }
            }
            listing = end < 0 && !modules.isEmpty();
        }
    }

    private void plain(String text) {
        if (listing && MODULE_NAMES.matcher(text).matches()) {
            modules(text);
            return;
        }
        listing = false;
        if (texts.size() < MOST_TEXTS) {
            texts.add(text);
        }
        var at = text.indexOf("at: ");
        var plus = text.indexOf("+0x", Math.max(0, at));
        if (at >= 0 && plus > at) {
            var symbol = text.substring(text.lastIndexOf(' ', plus) + 1);
            lockPlaces.add(Symbol.of(symbol));
        }
    }

    Title title() {
        return titles.getFirst();
    }

    List<Title> titles() {
        return titles;
    }

    boolean failed(Check check) {
        return checks.contains(check);
    }

    /// Of the parts that the report is about.
    List<Stack> stacks(Part part) {
        return stacks.stream().filter(it -> it.part == part).toList();
    }

    List<Stack> stacks() {
        return stacks;
    }

    /// Where the locks of a report about locks are taken, in the order in which it tells them.
    List<Symbol> lockPlaces() {
        return lockPlaces;
    }

    /// Lines that are neither frames nor titles.
    List<String> texts() {
        return texts;
    }

    List<String> modules() {
        return modules;
    }

    TraceLine.@Nullable Release release() {
        return release;
    }

    /// Who was running, as kernels until 3.10 wrote it.
    @Nullable String process() {
        return process;
    }

    @Nullable String code() {
        return code;
    }

    @Nullable String work() {
        return work;
    }

    @Nullable String hardware() {
        return hardware;
    }
}
