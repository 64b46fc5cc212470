package io.casebook.signature;

import io.casebook.model.Confidence;
import io.casebook.signature.judge.Judgement;
import io.casebook.signature.judge.Verdict;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.Signature.Expectation;
import io.casebook.signature.language.Signature.InlineTest;
import io.casebook.signature.language.SignatureProblem;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Signatures with what came of their inline tests.
public final class SignatureCheck {
    private final List<Tried> tried;

    private SignatureCheck(List<Tried> tried) {
        this.tried = tried;
    }

    /// One inline test that ran.
    ///
    /// @param judgement what all signatures came to on its texts
    record Tried(Signature signature, InlineTest test, Judgement judgement) {}

    /// Runs the inline tests of some signatures.
    public static SignatureCheck of(List<Signature> signatures, SignatureTrial trial) {
        return new SignatureCheck(
                signatures.stream().flatMap(signature -> tried(signature, trial)).toList());
    }

    private static Stream<Tried> tried(Signature signature, SignatureTrial trial) {
        return signature.tests().stream()
                .map(test -> new Tried(signature, test, trial.judge(test.given())));
    }

    /// The tests that fail, as problems of their files.
    public List<SignatureProblem> problems() {
        return tried.stream().flatMap(SignatureCheck::problem).toList();
    }

    /// What is no mistake and yet worth a look: signatures that no sample tells apart, texts that
    /// several signatures look for, facts that look misspelled, counts that are never reached.
    ///
    /// @param all the signatures that are loaded together with those that were tried
    public List<SignatureProblem> notes(List<Signature> all) {
        var mine = tried.stream().map(Tried::signature).distinct().toList();
        return Stream.of(
                        new Distinctions(tried).notes(),
                        new SharedLiterals(all, tried).notes(),
                        new UnknownFacts(all).notes(mine),
                        mine.stream().flatMap(it -> LimitedCounts.notes(it).stream()).toList())
                .flatMap(List::stream)
                .toList();
    }

    private static Stream<SignatureProblem> problem(Tried tried) {
        var signature = tried.signature;
        var test = tried.test;
        var failure = failure(signature, test, tried.judgement);
        return failure == null
                ? Stream.empty()
                : Stream.of(
                        new SignatureProblem(
                                signature.file(),
                                test.line(),
                                test.column(),
                                "the test '" + test.name() + "' fails: " + failure,
                                null));
    }

    private static @Nullable String failure(
            Signature signature, InlineTest test, Judgement judgement) {
        var verdict = judgement.verdicts().get(signature.id());
        if (verdict == null) {
            return "the signature was not judged";
        }
        if (expectation(verdict) != test.expect()) {
            return "expected " + test.expect().label() + " but it is " + words(verdict);
        }
        return verdict instanceof Verdict.Matched(var finding)
                ? difference(test, finding.captures(), finding.confidence())
                : null;
    }

    private static @Nullable String difference(
            InlineTest test, Map<String, String> captures, Confidence confidence) {
        for (var expected : test.captures().entrySet()) {
            var actual = captures.get(expected.getKey());
            if (!expected.getValue().equals(actual)) {
                return "expected " + expected + " but captured " + actual;
            }
        }
        return test.confidence() == null || test.confidence() == confidence
                ? null
                : "expected "
                        + test.confidence().label()
                        + " confidence, not "
                        + confidence.label();
    }

    private static Expectation expectation(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Matched _ -> Expectation.MATCHED;
            case Verdict.NotMatched _ -> Expectation.NOT_MATCHED;
            case Verdict.NotApplicable _ -> Expectation.NOT_APPLICABLE;
        };
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Matched _ -> "matched";
            case Verdict.NotMatched(var by) -> by == null ? "not matched" : "superseded by " + by;
            case Verdict.NotApplicable(var reason) -> "not applicable: " + reason;
        };
    }
}
