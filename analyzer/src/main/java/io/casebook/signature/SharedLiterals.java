package io.casebook.signature;

import io.casebook.signature.SignatureCheck.Tried;
import io.casebook.signature.language.Condition;
import io.casebook.signature.language.MessagePattern;
import io.casebook.signature.language.Selection;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.SignatureProblem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds texts that several signatures look for in the same formats and that are enough for
/// each of them to match: the same pattern twice, or a pattern that is nothing but a text which
/// a longer one of another signature holds.
final class SharedLiterals {
    private final List<Owned> patterns;
    private final Set<String> tried;

    /// A pattern of a signature.
    private record Owned(
            Signature signature, Selection.Messages selection, MessagePattern pattern) {
        boolean meets(Owned other) {
            return overlap(selection.formats(), other.selection.formats())
                    && overlap(selection.processes(), other.selection.processes());
        }

        private static boolean overlap(Set<String> one, Set<String> other) {
            return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
        }

        /// Whether it demands nothing but a text.
        boolean isBare() {
            return pattern instanceof MessagePattern.Template template
                    && !template.atStart()
                    && !template.atEnd()
                    && template.parts().size() == 1
                    && selection.fields().isEmpty()
                    && selection.where().isEmpty();
        }

        boolean isRelatedTo(Owned other) {
            return signature.supersedes().contains(other.signature.id())
                    || other.signature.supersedes().contains(signature.id());
        }
    }

    SharedLiterals(List<Signature> all, List<Tried> tried) {
        patterns = all.stream().flatMap(SharedLiterals::patterns).toList();
        this.tried = tried.stream().map(one -> one.signature().id()).collect(Collectors.toSet());
    }

    private static Stream<Owned> patterns(Signature signature) {
        var sufficient = sufficient(signature.condition());
        return signature.selections().values().stream()
                .filter(Selection.Messages.class::isInstance)
                .map(Selection.Messages.class::cast)
                .filter(selection -> sufficient.contains(selection.name()))
                .flatMap(
                        selection ->
                                selection.patterns().stream()
                                        .map(it -> new Owned(signature, selection, it)));
    }

    /// The selections of which one is enough for the condition.
    private static Set<String> sufficient(Condition condition) {
        return switch (condition) {
            case Condition.Present(var operand) -> Set.copyOf(operand.selections());
            case Condition.Grouped(var inner, _) -> sufficient(inner);
            case Condition.Any(var parts) ->
                    parts.stream()
                            .flatMap(part -> sufficient(part).stream())
                            .collect(Collectors.toSet());
            case Condition.Not _,
                    Condition.All _,
                    Condition.Count _,
                    Condition.Distinct _,
                    Condition.Sequence _,
                    Condition.Near _,
                    Condition.Absent _,
                    Condition.Compared _ ->
                    Set.of();
        };
    }

    List<SignatureProblem> notes() {
        var notes = new ArrayList<SignatureProblem>();
        same(notes);
        shadowed(notes);
        return notes;
    }

    private void same(List<SignatureProblem> notes) {
        var bySource = new HashMap<String, List<Owned>>();
        patterns.forEach(
                it ->
                        bySource.computeIfAbsent(it.pattern().source(), _ -> new ArrayList<>())
                                .add(it));
        var told = new HashSet<Set<String>>();
        for (var owners : bySource.values()) {
            pairs(owners, owners)
                    .filter(pair -> told.add(pair.ids()))
                    .forEach(
                            pair ->
                                    notes.add(
                                            note(
                                                    pair,
                                                    "looks for the same as '"
                                                            + pair.other.signature().id()
                                                            + "': ")));
        }
    }

    private void shadowed(List<SignatureProblem> notes) {
        var bare = patterns.stream().filter(Owned::isBare).toList();
        var told = new HashSet<List<String>>();
        pairs(bare, patterns)
                .filter(pair -> !pair.one.pattern().source().equals(pair.other.pattern().source()))
                .filter(pair -> holds(pair.other.pattern(), pair.one.pattern().literal()))
                .filter(pair -> told.add(pair.inOrder()))
                .forEach(
                        pair ->
                                notes.add(
                                        note(
                                                pair,
                                                "matches whatever '"
                                                        + pair.other.signature().id()
                                                        + "' matches: ")));
    }

    private static boolean holds(MessagePattern pattern, String text) {
        return switch (pattern) {
            case MessagePattern.Template template ->
                    template.parts().stream()
                            .anyMatch(
                                    part ->
                                            part instanceof MessagePattern.Literal(var literal)
                                                    && literal.contains(text));
            case MessagePattern.Expression expression -> expression.literal().contains(text);
        };
    }

    /// Two patterns of different signatures that may see the same message and do not know of each
    /// other.
    private record Pair(Owned one, Owned other) {
        Set<String> ids() {
            return Set.of(one.signature().id(), other.signature().id());
        }

        List<String> inOrder() {
            return List.of(one.signature().id(), other.signature().id());
        }
    }

    private Stream<Pair> pairs(List<Owned> ones, List<Owned> others) {
        return ones.stream()
                .flatMap(one -> others.stream().map(other -> new Pair(one, other)))
                .filter(pair -> !pair.one.signature().id().equals(pair.other.signature().id()))
                .filter(pair -> tried.contains(pair.one.signature().id()))
                .filter(pair -> pair.one.meets(pair.other) && !pair.one.isRelatedTo(pair.other));
    }

    private static SignatureProblem note(Pair pair, String message) {
        var signature = pair.one.signature();
        return new SignatureProblem(
                signature.file(), 1, 1, message + pair.one.pattern().source(), null);
    }
}
