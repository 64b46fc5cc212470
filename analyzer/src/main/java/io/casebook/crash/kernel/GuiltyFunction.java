package io.casebook.crash.kernel;

import io.casebook.crash.kernel.Report.Stack;
import io.casebook.crash.kernel.TraceLine.Frame;
import io.casebook.crash.kernel.TraceLine.Part;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds the function for which a report is named: the first that neither reports nor serves
/// everybody, so that reports of one fault bear one name.
final class GuiltyFunction {
    private final BystanderFunctions bystanders;

    GuiltyFunction(BystanderFunctions bystanders) {
        this.bystanders = bystanders;
    }

    /// The function, or null where the report names none that could be blamed.
    @Nullable String of(Report report, ReportKind.Blame blame) {
        return switch (blame) {
            case NOBODY -> null;
            case POINTER -> first(pointers(report), frames(report));
            case NAMED -> first(named(report), frames(report));
            case STACK -> first(frames(report));
            case LOCK ->
                    first(report.lockPlaces().stream().map(Symbol::function), anyFrames(report));
            case HANG -> first(frames(report).filter(it -> !bystanders.waits(it)));
            case STALL -> stalled(report);
        };
    }

    @SafeVarargs
    private @Nullable String first(Stream<String>... candidates) {
        return Stream.of(candidates)
                .flatMap(it -> it)
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
                .orElseGet(() -> first(pointers(report), frames(report)));
    }

    private @Nullable String beginning(Stack stack) {
        var functions = new ArrayList<String>();
        if (stack.pointer != null) {
            functions.add(stack.pointer.symbol().function());
        }
        told(stack).forEach(it -> functions.add(it.symbol().function()));
        Predicate<String> isWork = it -> !bystanders.contains(it);
        var last = (String) null;
        for (var function : functions) {
            if (bystanders.begins(function) && last != null) {
                return FunctionNames.plain(last);
            }
            last = isWork.test(function) && !bystanders.begins(function) ? function : last;
        }
        return null;
    }
}
