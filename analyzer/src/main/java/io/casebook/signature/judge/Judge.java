package io.casebook.signature.judge;

import io.casebook.signature.language.Selection;
import io.casebook.signature.language.Signature;
import io.casebook.signature.scan.SignatureScanner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// Judges all signatures on one upload.
public final class Judge {
    private final Map<String, Signature> signatures = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> numbers;
    private final SignatureScanner scanner;
    private final LedgerBuilder.Filled filled;
    private final Kinship kinship;
    private final Coverage coverage;
    private final Map<String, CompletableFuture<Outcome>> outcomes = new ConcurrentHashMap<>();
    private final Map<String, SignatureJudge> judges = new ConcurrentHashMap<>();

    /// @param signatures whose references to each other have no cycles
    /// @param numbers of the message selections in the scanner, by signature and name
    public Judge(
            List<Signature> signatures,
            Map<String, Map<String, Integer>> numbers,
            SignatureScanner scanner,
            Observations observations) {
        signatures.forEach(signature -> this.signatures.put(signature.id(), signature));
        this.numbers = numbers;
        this.scanner = scanner;
        coverage = new Coverage(observations.artifacts());
        filled = new LedgerBuilder(observations).fill(scanner.size());
        kinship = new Kinship(filled.ledger());
    }

    /// All verdicts; all processors take part.
    public Judgement judge() {
        var all = List.copyOf(signatures.values());
        all.parallelStream().forEach(one -> outcome(one.id()));
        var counted = new ConcurrentHashMap<String, int[]>();
        var found = all.parallelStream().map(one -> verdict(one, counted)).toList();
        var verdicts = new LinkedHashMap<String, Verdict>();
        for (var i = 0; i < found.size(); i++) {
            verdicts.put(all.get(i).id(), found.get(i));
        }
        var causes = new CauseJudge(filled.ledger(), kinship, counted).causes(signatures.values());
        verdicts.replaceAll(
                (id, verdict) ->
                        verdict instanceof Verdict.Matched(var finding) && causes.containsKey(id)
                                ? new Verdict.Matched(finding.following(causes.get(id)))
                                : verdict);
        return new Judgement(verdicts);
    }

    /// What a signature comes to; others that refer to it wait for whoever judges it first. As they
    /// refer to each other in no circle, nobody waits for ever.
    private Outcome outcome(String id) {
        var signature = signatures.get(id);
        if (signature == null) {
            return Outcome.Fails.INSTANCE;
        }
        var own = new CompletableFuture<Outcome>();
        var others = outcomes.putIfAbsent(id, own);
        return others == null ? judged(signature, own) : others.join();
    }

    private Outcome judged(Signature signature, CompletableFuture<Outcome> into) {
        try {
            var judge = judgeOf(signature);
            judges.put(signature.id(), judge);
            var outcome = judge.judge();
            into.complete(outcome);
            return outcome;
        } finally {
            into.cancel(false); // only where it failed, so that nobody waits for it
        }
    }

    private SignatureJudge judgeOf(Signature signature) {
        var own = numbers.getOrDefault(signature.id(), Map.of());
        Map<String, Selection> selections = signature.selections();
        var values = new Values(filled.ledger(), scanner.newCaptureReader(), selections, own);
        var scene = new Scene(filled, coverage, own, this::outcome);
        return new SignatureJudge(
                signature, filled.ledger(), kinship, coverage, values, scene.view(selections));
    }

    private Verdict verdict(Signature signature, Map<String, int[]> counted) {
        return switch (outcome(signature.id())) {
            case Outcome.Fails _ -> new Verdict.NotMatched(null);
            case Outcome.Unknown(var reason) -> new Verdict.NotApplicable(reason);
            case Outcome.Holds holds -> superseded(signature, holds, counted);
        };
    }

    private Verdict superseded(
            Signature signature, Outcome.Holds holds, Map<String, int[]> counted) {
        var core = holds.core();
        var explained = IntSets.EMPTY;
        String by = null;
        for (var specific : signatures.values()) {
            if (specific.supersedes().contains(signature.id())
                    && outcome(specific.id()) instanceof Outcome.Holds better) {
                var own = IntSets.intersection(core, better.all());
                explained = IntSets.union(explained, own);
                by = own.length > 0 ? specific.id() : by;
            }
        }
        return by == null
                ? matched(signature, holds, counted)
                : without(explained, by, signature, holds, counted);
    }

    /// What more specific signatures leave over must fulfil the condition by itself, and with
    /// nothing else than it did before.
    ///
    /// @param by the last of them
    private Verdict without(
            int[] explained,
            String by,
            Signature signature,
            Outcome.Holds holds,
            Map<String, int[]> counted) {
        if (explained.length == holds.core().length) {
            return new Verdict.NotMatched(by);
        }
        return switch (judge(signature).judgeWithout(explained)) {
            case Outcome.Fails _ -> new Verdict.NotMatched(by);
            case Outcome.Unknown(var reason) -> new Verdict.NotApplicable(reason);
            case Outcome.Holds left ->
                    IntSets.intersection(left.core(), holds.core()).length == 0
                            ? new Verdict.NotMatched(by)
                            : matched(signature, left.of(holds.all()), counted);
        };
    }

    private Verdict matched(Signature signature, Outcome.Holds holds, Map<String, int[]> counted) {
        counted.put(signature.id(), holds.counted());
        return new Verdict.Matched(judge(signature).finding(holds));
    }

    private SignatureJudge judge(Signature signature) {
        return Objects.requireNonNull(judges.get(signature.id()), signature.id());
    }
}
