package io.casebook.crash.kernel;

import io.casebook.crash.kernel.Report.Stack;
import io.casebook.crash.kernel.TraceLine.Frame;
import io.casebook.crash.kernel.TraceLine.Part;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the function for which a report is named: the first that neither reports nor serves
/// everybody, so that reports of one fault bear one name.
final class GuiltyFunction {
    /// By which of its variants a processor waits for others makes no difference (kernel/smp.c).
    private static final String CALL_TO_OTHERS = "smp_call_function";

    private static final Pattern BARE = Pattern.compile("\\.[chS]:\\d{1,6}[ /](\\w+)\\(\\)");

    private final BystanderFunctions bystanders;

    GuiltyFunction(BystanderFunctions bystanders) {
        this.bystanders = bystanders;
    }

    /// The function, or null where the report names none that could be blamed.
    @Nullable String of(Report report, ReportKind.Blame blame) {
        return switch (blame) {
            case NOBODY -> null;
            case POINTER -> first(pointers(report), frames(report));
            case NAMED -> warner(report).orElseGet(() -> first(named(report), frames(report)));
            case STACK -> first(frames(report));
            case LEAK -> first(frames(report).filter(it -> !bystanders.allocates(it)));
            case LOCK -> lock(report);
            case HANG -> first(frames(report).filter(it -> !bystanders.waits(it)));
            case STALL -> stalled(report);
        };
    }

    /// Whether a report only has the form of one.
    boolean isNotice(Report report) {
        return report.title().kind() == ReportKind.WARNING
                && named(report).anyMatch(bystanders::announces);
    }

    private Optional<String> warner(Report report) {
        return report.title().kind() == ReportKind.WARNING
                ? named(report).findFirst().filter(bystanders::warns).map(FunctionNames::plain)
                : Optional.empty();
    }

    /// Of locks in a wrong order the first stack tells who set the order.
    private @Nullable String lock(Report report) {
        var places = report.lockPlaces().stream().map(Symbol::function);
        return report.title().words().contains("lock order")
                ? first(anyFrames(report), places)
                : first(places, anyFrames(report));
    }

    private @Nullable String first(Stream<String> candidates, Stream<String> others) {
        return first(Stream.concat(candidates, others));
    }

    private @Nullable String first(Stream<String> candidates) {
        return candidates
                .filter(it -> !bystanders.contains(it))
                .findFirst()
                .map(FunctionNames::plain)
                .orElse(null);
    }

    private static Stream<String> pointers(Report report) {
        return report.stacks(Part.MAIN).stream().flatMap(GuiltyFunction::pointer);
    }

    private static Stream<String> pointer(Stack stack) {
        var pointer = stack.pointer;
        return pointer == null ? Stream.empty() : Stream.of(pointer.symbol().function());
    }

    private static Stream<String> named(Report report) {
        var symbols = report.title().symbols();
        return symbols.isEmpty() ? bare(report) : symbols.stream().map(Symbol::function);
    }

    /// Until Linux 2.6.28 the name had no offset.
    private static Stream<String> bare(Report report) {
        var name = BARE.matcher(report.title().rest());
        return name.find() ? Stream.of(name.group(1)) : Stream.empty();
    }

    private static Stream<String> frames(Report report) {
        var own = functions(report.stacks(Part.MAIN)).toList();
        return own.isEmpty() ? functions(report.stacks(Part.AFTERMATH)) : own.stream();
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
                .orElseGet(() -> first(work(candidates)));
    }

    private Stream<String> work(List<Stack> stacks) {
        return stacks.stream()
                .filter(stack -> !idles(stack))
                .flatMap(stack -> Stream.concat(pointer(stack), functions(List.of(stack))))
                .filter(this::isWork);
    }

    private boolean idles(Stack stack) {
        return pointer(stack).anyMatch(bystanders::idles);
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
