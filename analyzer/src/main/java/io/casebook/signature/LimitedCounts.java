package io.casebook.signature;

import io.casebook.signature.language.Comparator;
import io.casebook.signature.language.Condition;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.Signature.EmissionLimit;
import io.casebook.signature.language.SignatureProblem;

import java.util.List;
import java.util.stream.Stream;

/// Finds counts of messages that their writer, as `limits` says, does not write so often: one host
/// alone reaches them in several boots or periods at best.
final class LimitedCounts {
    private LimitedCounts() {}

    static List<SignatureProblem> notes(Signature signature) {
        var rules = signature.confidence().rules().stream().map(Signature.Rule::when);
        return Stream.concat(Stream.of(signature.condition()), rules)
                .flatMap(LimitedCounts::counts)
                .flatMap(count -> beyond(count, signature))
                .distinct()
                .map(message -> new SignatureProblem(signature.file(), 1, 1, message, null))
                .toList();
    }

    private static Stream<String> beyond(Condition.Count count, Signature signature) {
        var isMore =
                count.comparator() == Comparator.AT_LEAST || count.comparator() == Comparator.MORE;
        return signature.limits().entrySet().stream()
                .filter(limit -> isMore && count.number() > limit.getValue().most())
                .filter(limit -> count.operand().selections().contains(limit.getKey()))
                .map(limit -> words(count, limit.getKey(), limit.getValue()));
    }

    private static String words(Condition.Count count, String name, EmissionLimit limit) {
        return "counts %d of '%s', which is written %s".formatted(count.number(), name, limit);
    }

    private static Stream<Condition.Count> counts(Condition condition) {
        return switch (condition) {
            case Condition.Count count -> Stream.of(count);
            case Condition.Not(var inner) -> counts(inner);
            case Condition.Grouped(var inner, _) -> counts(inner);
            case Condition.All(var parts) -> parts.stream().flatMap(LimitedCounts::counts);
            case Condition.Any(var parts) -> parts.stream().flatMap(LimitedCounts::counts);
            case Condition.Present _,
                    Condition.Sequence _,
                    Condition.Near _,
                    Condition.Absent _,
                    Condition.Distinct _,
                    Condition.Compared _ ->
                    Stream.empty();
        };
    }
}
