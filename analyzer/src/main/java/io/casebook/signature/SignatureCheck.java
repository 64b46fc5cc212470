package io.casebook.signature;

import io.casebook.model.Confidence;
import io.casebook.signature.judge.Judgement;
import io.casebook.signature.judge.Verdict;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.Signature.Expectation;
import io.casebook.signature.language.Signature.InlineTest;
import io.casebook.signature.language.SignatureProblem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs the inline tests of signatures.
public final class SignatureCheck {
    private SignatureCheck() {}

    /// One inline test that ran.
    ///
    /// @param failure what came instead of the expected; null when it passed
    public record Result(String signature, String test, @Nullable String failure) {}

    /// All tests of some signatures.
    public static List<Result> run(List<Signature> signatures, SignatureTrial trial) {
        var results = new ArrayList<Result>();
        for (var signature : signatures) {
            for (var test : signature.tests()) {
                var failure = failure(signature, test, trial.judge(test.given()));
                results.add(new Result(signature.id(), test.name(), failure));
            }
        }
        return List.copyOf(results);
    }

    /// The tests that fail, as problems of their files.
    public static List<SignatureProblem> problems(
            List<Signature> signatures, SignatureTrial trial) {
        var problems = new ArrayList<SignatureProblem>();
        for (var signature : signatures) {
            for (var test : signature.tests()) {
                var failure = failure(signature, test, trial.judge(test.given()));
                if (failure != null) {
                    var message = "the test '" + test.name() + "' fails: " + failure;
                    problems.add(
                            new SignatureProblem(
                                    signature.file(), test.line(), test.column(), message, null));
                }
            }
        }
        return List.copyOf(problems);
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
