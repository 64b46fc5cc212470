package io.casebook.signature.judge;

import io.casebook.model.Fact;
import io.casebook.model.Subject;
import io.casebook.signature.language.Selection;
import io.casebook.signature.language.ValueTest;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What there is of each selection of one signature.
final class Scene {
    private final LedgerBuilder.Filled filled;
    private final Coverage coverage;
    private final Map<String, Integer> numbers;
    private final Function<String, Outcome> findings;

    /// @param numbers of the message selections in the scan
    /// @param findings what another signature comes to, by id
    Scene(
            LedgerBuilder.Filled filled,
            Coverage coverage,
            Map<String, Integer> numbers,
            Function<String, Outcome> findings) {
        this.filled = filled;
        this.coverage = coverage;
        this.numbers = numbers;
        this.findings = findings;
    }

    View view(Map<String, Selection> selections) {
        var seen = new LinkedHashMap<String, Seen>();
        selections.forEach((name, selection) -> seen.put(name, seen(selection)));
        return new View(seen);
    }

    private Seen seen(Selection selection) {
        return switch (selection) {
            case Selection.Messages messages ->
                    new Seen(messages(messages), null, coverage.missing(messages));
            case Selection.Crashes crashes ->
                    new Seen(crashes(crashes), null, coverage.missing(crashes));
            case Selection.Facts facts -> facts(facts);
            case Selection.Findings(_, var signature, var of, _) -> of(of, findings(signature));
        };
    }

    /// What a selection demands of captures was asked by the scan.
    private int[] messages(Selection.Messages messages) {
        return filled.bySelection()[Objects.requireNonNull(numbers.get(messages.name()))];
    }

    private int[] crashes(Selection.Crashes crashes) {
        return IntSets.filter(
                filled.crashes(),
                entry -> {
                    var crash = filled.ledger().crash(entry);
                    return crash.kind() == crashes.kind()
                            && meets(crashes.where(), key -> CrashAttributes.value(crash, key));
                });
    }

    private static boolean meets(
            Map<String, List<ValueTest>> demands, Function<String, String> value) {
        return demands.entrySet().stream()
                .allMatch(
                        demand ->
                                ValueTest.allHold(demand.getValue(), value.apply(demand.getKey())));
    }

    /// The value of a fact may be empty, as a list without flags is.
    private static boolean fits(Selection.Facts facts, Fact fact) {
        return facts.tests().stream().allMatch(test -> test.holds(fact.value()));
    }

    private Seen facts(Selection.Facts facts) {
        var ledger = filled.ledger();
        var all =
                IntSets.filter(
                        filled.facts(),
                        entry -> {
                            var fact = ledger.fact(entry);
                            return fact.subject().kind() == facts.subject()
                                    && fact.key().equals(facts.key());
                        });
        var known = latest(all);
        var fitting = IntSets.filter(known, entry -> fits(facts, ledger.fact(entry)));
        var missing = facts.fullKey() + " is not known";
        return new Seen(fitting, known, missing);
    }

    /// What an artifact says last of a subject counts: the last start of a guest in its log. Values
    /// that stand in the same place belong together.
    private int[] latest(int[] facts) {
        var ledger = filled.ledger();
        var last = new LinkedHashMap<String, Fact>();
        for (var entry : facts) {
            last.put(origin(ledger.fact(entry)), ledger.fact(entry));
        }
        return IntStream.of(facts)
                .filter(
                        entry -> {
                            var fact = ledger.fact(entry);
                            var latest = last.get(origin(fact));
                            return latest != null
                                    && latest.evidence().span().line()
                                            == fact.evidence().span().line();
                        })
                .toArray();
    }

    private static String origin(Fact fact) {
        return fact.subject() + " in " + fact.evidence().span().artifact();
    }

    private Seen of(Subject.@Nullable Kind machine, Seen seen) {
        var isOfGuest = machine == Subject.Kind.GUEST;
        return machine == null
                ? seen
                : seen.only(entry -> filled.ledger().isOfGuest(entry) == isOfGuest);
    }

    private Seen findings(String signature) {
        return switch (findings.apply(signature)) {
            case Outcome.Holds holds -> new Seen(holds.core(), null, null);
            case Outcome.Fails _ -> new Seen(IntSets.EMPTY, null, null);
            case Outcome.Unknown(var reason) ->
                    new Seen(IntSets.EMPTY, null, signature + ": " + reason);
        };
    }
}
