package io.casebook.crash.kernel;

import io.casebook.crash.kernel.Report.Stack;
import io.casebook.crash.kernel.TraceLine.Frame;
import io.casebook.crash.kernel.TraceLine.Part;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Finds the function for which a report is named: the first that neither reports nor serves
/// everybody, so that reports of one fault bear one name.
final class GuiltyFunction {
    /// By which of its variants a processor waits for others makes no difference (kernel/smp.c).
    private static final String CALL_TO_OTHERS = "smp_call_function";

    private final BystanderFunctions bystanders;

    GuiltyFunction(BystanderFunctions bystanders) {
        this.bystanders = bystanders;
    }

    /// The function, or null where the report names none that could be blamed.
    @Nullable String of(Report report, ReportKind.Blame blame) {
        return switch (blame) {
            case NOBODY -> null;
            case POINTER -> first(Stream.concat(pointers(report), frames(report)));
            case NAMED -> first(Stream.concat(named(report), frames(report)));
            case STACK -> first(frames(report));
            case LEAK -> first(frames(report).filter(it -> !bystanders.allocates(it)));
            case LOCK -> lock(report);
            case HANG -> first(frames(report).filter(it -> !bystanders.waits(it)));
            case STALL -> stalled(report);
        };
    }

    /// Of locks in a wrong order the first stack tells who set the order.
    private @Nullable String lock(Report report) {
        var places = report.lockPlaces().stream().map(Symbol::function);
        return report.title().words().contains("lock order")
                ? first(Stream.concat(anyFrames(report), places))
                : first(Stream.concat(places, anyFrames(report)));
    }

    private @Nullable String first(Stream<String> candidates) {
        return candidates
                .filter(it -> !bystanders.contains(it))
                .findFirst()
                .map(FunctionNames::plain)
                .orElse(null);
    }

    private static Stream<String> pointers(Report report) {
        return report.stacks(Part.MAIN).stream()
                .map(stack -> stack.pointer)
                .filter(Objects::nonNull)
                .map(pointer -> pointer.symbol().function());
    }

    private static Stream<String> named(Report report) {
        return report.title().symbols().stream().map(Symbol::function);
    }

    private static Stream<String> frames(Report report) {
        return functions(report.stacks(Part.MAIN));
    }

    private static Stream<String> anyFrames(Report report) {
        return functions(report.stacks());
    }

    private static Stream<String> functions(List<Stack> stacks) {
        return stacks.stream().flatMap(GuiltyFunction::told).map(it -> it.symbol().function());
    }

    /// The frames that the unwinder is sure of; where it is sure of none, all.
    private static Stream<Frame> told(Stack stack) {
        var sure = stack.frames.stream().filter(Frame::reliable).toList();
        return (sure.isEmpty() ? stack.frames : sure).stream();
    }

    /// In an endless loop it is chance where the processor stood; what began the work is not.
    private @Nullable String stalled(Report report) {
        var candidates = new ArrayList<Stack>(report.stacks(Part.MAIN));
        candidates.addAll(report.stacks(Part.OTHER_CPU));
        return candidates.stream()
                .map(this::beginning)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(
                        () ->
                                first(
                                        Stream.concat(pointers(report), frames(report))
                                                .filter(this::isWork)));
    }

    private @Nullable String beginning(Stack stack) {
        var last = (String) null;
        for (var frame : told(stack).toList()) {
            var function = frame.symbol().function();
            if (bystanders.spins(function)) {
                return CALL_TO_OTHERS;
            }
            if (bystanders.begins(function) && last != null) {
                return FunctionNames.plain(last);
            }
            last = isWork(function) ? function : last;
        }
        return null;
    }

    private boolean isWork(String function) {
        return !bystanders.contains(function)
                && !bystanders.ticks(function)
                && !bystanders.begins(function);
    }
}
