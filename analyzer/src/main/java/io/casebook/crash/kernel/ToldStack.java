package io.casebook.crash.kernel;

import io.casebook.crash.kernel.Report.Stack;
import io.casebook.crash.kernel.TraceLine.Frame;
import io.casebook.crash.kernel.TraceLine.Part;
import io.casebook.crash.kernel.TraceLine.Pointer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The stack of one task that stands for a report.
final class ToldStack {
    private ToldStack() {}

    /// Null where the report has no stack of its own.
    static @Nullable Stack of(Report report) {
        return Stream.of(Part.MAIN, Part.OTHER_CPU)
                .map(part -> report.stacks(part).stream().filter(it -> !it.isEmpty()).toList())
                .filter(it -> !it.isEmpty())
                .map(ToldStack::first)
                .findFirst()
                .orElse(null);
    }

    private static Stack first(List<Stack> stacks) {
        return stacks.stream()
                .filter(it -> !it.frames.isEmpty())
                .findFirst()
                .orElse(stacks.getFirst());
    }

    /// The instruction at which the processor stood; it may be told before a stack begins.
    static @Nullable Pointer pointer(Report report) {
        var told = of(report);
        for (var stack : report.stacks()) {
            if (stack == told || stack.part == Part.MAIN && stack.pointer != null) {
                return stack.pointer;
            }
        }
        return null;
    }

    /// Its frames below the instruction. Where the stack begins with that, it is told once.
    static List<Frame> frames(Report report) {
        var told = of(report);
        if (told == null) {
            return List.of();
        }
        var frames = new ArrayList<>(told.frames);
        var pointer = pointer(report);
        if (pointer != null) {
            while (!frames.isEmpty() && repeats(frames.getFirst(), pointer)) {
                frames.removeFirst();
            }
            frames.addFirst(new Frame(pointer.symbol(), pointer.module(), true));
        }
        return frames;
    }

    /// Whether a frame tells the instruction again; where the unwinder doubts the frame, its offset
    /// is that of an earlier call.
    private static boolean repeats(Frame frame, Pointer pointer) {
        var told = frame.symbol();
        var sameFunction = told.function().equals(pointer.symbol().function());
        return sameFunction
                && (!frame.reliable()
                        || told.offset().isEmpty()
                        || told.offset().equals(pointer.symbol().offset()));
    }
}
