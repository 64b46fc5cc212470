package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Check;
import io.casebook.crash.kernel.TraceLine.Frame;
import io.casebook.crash.kernel.TraceLine.Part;
import io.casebook.crash.kernel.TraceLine.Pointer;
import io.casebook.crash.kernel.TraceLine.Task;
import io.casebook.crash.kernel.TraceLine.Title;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One report of the kernel while its lines are read.
final class Report {
    /// So many frames of a stack tell more than anybody reads.
    private static final int MOST_FRAMES = 200;

    /// The locks of all tasks are the longest of texts.
    private static final int MOST_TEXTS = 1500;

    private final List<Title> titles = new ArrayList<>();
    private final List<TraceLine.Hint> hints = new ArrayList<>();
    private final List<Stack> stacks = new ArrayList<>();
    private final List<Symbol> lockPlaces = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final LoadedModules modules = new LoadedModules();
    private TraceLine.@Nullable Release release;
    private @Nullable String process;
    private @Nullable String code;
    private @Nullable String work;
    private @Nullable String hardware;

    /// Frames of one stack, innermost first, those of all traces of a part together, with what is
    /// known of who ran it.
    static final class Stack {
        Part part;

        /// Which processor's it is by the line above it.
        private final @Nullable Integer headed;

        final List<Frame> frames = new ArrayList<>();
        @Nullable Pointer pointer;
        @Nullable Task task;
        TraceLine.@Nullable Shown shown;

        /// Whether it begins with the task, not with words that say why it is told.
        boolean isOfTask;

        Stack(Part part, @Nullable Integer headed) {
            this.part = part;
            this.headed = headed;
        }

        /// Null where nothing tells it.
        @Nullable Integer cpu() {
            return task == null || task.cpu() == null ? headed : task.cpu();
        }

        boolean isOneOf(Set<Integer> cpus) {
            var cpu = cpu();
            return cpu != null && cpus.contains(cpu);
        }

        boolean isEmpty() {
            return frames.isEmpty() && pointer == null;
        }

        /// Whether it is the stack of another task than that which a line tells.
        private boolean isOfAnother(Task other) {
            var cpu = cpu();
            var isElsewhere = cpu != null && other.cpu() != null && !cpu.equals(other.cpu());
            return isElsewhere || task != null && !frames.isEmpty();
        }
    }

    Report() {
        start(Part.MAIN);
    }

    private void start(Part part) {
        stacks.add(new Stack(part, null));
    }

    void add(TraceLine line) {
        if (!(line instanceof TraceLine.Plain)) {
            modules.end();
        }
        switch (line) {
            case Title it -> title(it);
            case TraceLine.Hint it -> hints.add(it);
            case TraceLine.StackStart _ -> backToMain();
            case Frame it -> frame(it);
            case Pointer it -> pointer(it);
            case TraceLine.Caller it -> caller(it);
            case TraceLine.Call it -> call(it);
            case Task it -> task(it);
            case TraceLine.Shown it -> shown(it);
            case TraceLine.Release it -> release = release == null ? it : release;
            case TraceLine.Process it -> process = process == null ? it.text() : process;
            case TraceLine.Section it -> stacks.add(new Stack(it.part(), it.cpu()));
            case TraceLine.Modules it -> modules.read(it.names());
            case TraceLine.Code it -> code = code == null ? it.bytes() : code;
            case TraceLine.Hardware it -> hardware = hardware == null ? it.name() : hardware;
            case TraceLine.Work it -> work = work == null ? it.name() : work;
            case TraceLine.Plain it -> plain(it.text());
            case TraceLine.CutHere _, TraceLine.OtherStart _, TraceLine.End _ -> {}
        }
    }

    /// What the machine does when it stops because of a report is no part of its cause.
    private void title(Title title) {
        if (title.kind() == ReportKind.PANIC && !titles.isEmpty()) {
            start(Part.AFTERMATH);
        }
        if (InlinedTitle.is(titles) && titles.getLast().kind() == title.kind()) {
            titles.add(InlinedTitle.merged(titles.removeLast(), title));
        } else {
            titles.add(title);
        }
    }

    private Stack stack() {
        return stacks.getLast();
    }

    /// After what was done earlier the stack of the report itself follows.
    private void backToMain() {
        if (stack().part == Part.EARLIER) {
            start(Part.MAIN);
        }
    }

    /// What was called is told by the line before, but for the first.
    private void call(TraceLine.Call call) {
        if (stack().frames.isEmpty()) {
            frame(call.called());
        }
        frame(call.from());
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
        switch (stack().part) {
            case EARLIER, OTHER_TASK -> start(Part.MAIN);
            case MAIN -> {
                if (isOfWatchdog(task) || stack().isOfAnother(task)) {
                    start(Part.OTHER_CPU);
                }
            }
            case OTHER_CPU -> {
                if (stack().isOfAnother(task)) {
                    start(hasMainTask() ? Part.OTHER_CPU : Part.MAIN);
                }
            }
            case AFTERMATH -> {}
        }
        stack().task = stack().task == null ? task : stack().task;
    }

    /// Who tells of a task that hangs is another one.
    private boolean isOfWatchdog(Task task) {
        return title().kind() == ReportKind.HUNG_TASK && !TitledTask.of(title()).fits(task);
    }

    private boolean hasMainTask() {
        return stacks(Part.MAIN).stream().anyMatch(it -> it.task != null);
    }

    /// The stack that follows is that of a task which the report is about, or of another one.
    private void shown(TraceLine.Shown task) {
        switch (title().kind()) {
            case WORKQUEUE_LOCKUP -> start(Part.MAIN);
            case HUNG_TASK -> {
                if (hasFrames() && !isTitled(task)) {
                    start(Part.OTHER_TASK);
                }
            }
            default -> {
                if (stack().part == Part.MAIN || !stack().isEmpty()) {
                    start(Part.OTHER_TASK);
                    stack().isOfTask = true;
                }
            }
        }
        stack().shown = stack().shown == null ? task : stack().shown;
    }

    private boolean isTitled(TraceLine.Shown task) {
        var pid = TitledTask.of(title()).pid();
        return pid == null || pid == task.pid();
    }

    private void plain(String text) {
        if (modules.readOn(text)) {
            return;
        }
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
        return hints.stream().anyMatch(it -> it.check() == check);
    }

    /// What checks told beside the titles.
    List<TraceLine.Hint> hints() {
        return hints;
    }

    /// Whether frames were told of what happened, not only of what was done earlier.
    boolean hasFrames() {
        return stacks.stream().anyMatch(it -> it.part != Part.EARLIER && !it.frames.isEmpty());
    }

    /// Whether what is being read is about others than the writer.
    boolean isOfOthers() {
        return stack().part == Part.OTHER_CPU || stack().part == Part.AFTERMATH;
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

    LoadedModules modules() {
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
