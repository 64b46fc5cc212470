package io.casebook.crash.kernel;

import io.casebook.crash.kernel.BystanderFunctions.Role;
import io.casebook.crash.kernel.Report.Stack;
import io.casebook.crash.kernel.TraceLine.Frame;
import io.casebook.crash.kernel.TraceLine.Part;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
            case POINTER -> first(report, Stream.concat(pointers(report), frames(report)));
            case NAMED -> named(report);
            case STACK -> first(report, frames(report));
            case LEAK -> first(report, frames(report).filter(it -> !is(Role.ALLOCATES, it)));
            case LOCK -> lock(report);
            case HANG -> first(report, frames(report).filter(it -> !is(Role.WAITS, it)));
            case STALL -> stalled(report);
        };
    }

    /// Whether a report only has the form of one.
    boolean isNotice(Report report) {
        return report.title().kind() == ReportKind.WARNING
                && inTitle(report).anyMatch(it -> is(Role.ANNOUNCES, it));
    }

    private boolean is(Role role, Suspect suspect) {
        return bystanders.is(role, suspect);
    }

    private @Nullable String first(Report report, Stream<Suspect> candidates) {
        var concern = NamedChecks.concern(report);
        return candidates
                .filter(it -> !bystanders.passes(it) && !is(concern, it))
                .findFirst()
                .map(Suspect::name)
                .orElse(null);
    }

    /// Some functions are only named by a title, unless it is the title of a check that speaks of
    /// the caller.
    private @Nullable String named(Report report) {
        var concern = NamedChecks.concern(report);
        var isOwn = NamedChecks.words(report) == null;
        return inTitle(report)
                .filter(it -> !is(Role.SKIPPED, it) && !is(concern, it))
                .filter(it -> isOwn || !is(Role.TITLED, it))
                .findFirst()
                .map(Suspect::name)
                .orElseGet(() -> first(report, frames(report)));
    }

    /// Of locks in a wrong order the first stack tells who set the order. A lock that is taken is
    /// told with where it is taken; one that is released is so for a caller.
    private @Nullable String lock(Report report) {
        var places = report.lockPlaces().stream().map(it -> Suspect.builtIn(it.function()));
        if (report.title().words().contains("lock order")) {
            return first(report, Stream.concat(anyFrames(report), places));
        }
        var isRelease = report.title().kind() == ReportKind.LOCK_BALANCE;
        return places.filter(it -> !is(Role.SKIPPED, it))
                .filter(it -> !(isRelease && bystanders.passes(it)))
                .findFirst()
                .map(Suspect::name)
                .orElseGet(() -> first(report, anyFrames(report)));
    }

    private static Stream<Suspect> pointers(Report report) {
        return report.stacks(Part.MAIN).stream().flatMap(GuiltyFunction::pointer);
    }

    private static Stream<Suspect> pointer(Stack stack) {
        var pointer = stack.pointer;
        return pointer == null ? Stream.empty() : Stream.of(Suspect.of(pointer));
    }

    private static Stream<Suspect> inTitle(Report report) {
        var title = report.title();
        return title.symbols().isEmpty()
                ? bare(report)
                : title.symbols().stream().map(it -> Suspect.of(title, it));
    }

    /// Until Linux 2.6.28 the name had no offset.
    private static Stream<Suspect> bare(Report report) {
        var name = BARE.matcher(report.title().rest());
        return name.find() ? Stream.of(Suspect.builtIn(name.group(1))) : Stream.empty();
    }

    private static Stream<Suspect> frames(Report report) {
        var own = functions(report.stacks(Part.MAIN)).toList();
        return own.isEmpty() ? functions(report.stacks(Part.AFTERMATH)) : own.stream();
    }

    private static Stream<Suspect> anyFrames(Report report) {
        return functions(report.stacks());
    }

    private static Stream<Suspect> functions(List<Stack> stacks) {
        return stacks.stream().flatMap(GuiltyFunction::told).map(Suspect::of);
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
                .orElseGet(() -> work(candidates).findFirst().map(Suspect::name).orElse(null));
    }

    private Stream<Suspect> work(List<Stack> stacks) {
        return stacks.stream()
                .filter(stack -> !idles(stack))
                .flatMap(stack -> Stream.concat(pointer(stack), functions(List.of(stack))))
                .filter(this::isWork);
    }

    private boolean idles(Stack stack) {
        return pointer(stack).anyMatch(it -> is(Role.IDLES, it));
    }

    private @Nullable String beginning(Stack stack) {
        var last = (Suspect) null;
        for (var frame : told(stack).toList()) {
            var suspect = Suspect.of(frame);
            if (is(Role.SPINS, suspect)) {
                return CALL_TO_OTHERS;
            }
            if (is(Role.BEGINS, suspect) && last != null) {
                return last.name();
            }
            last = isWork(suspect) ? suspect : last;
        }
        return null;
    }

    private boolean isWork(Suspect suspect) {
        return Stream.of(Role.SKIPPED, Role.TICKS, Role.BEGINS, Role.IDLES)
                .noneMatch(role -> is(role, suspect));
    }
}
