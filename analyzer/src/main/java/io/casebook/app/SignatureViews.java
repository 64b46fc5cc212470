package io.casebook.app;

import io.casebook.report.SignatureView;
import io.casebook.report.SignatureView.Look;
import io.casebook.report.SignatureView.Relation;
import io.casebook.report.SignatureView.Sample;
import io.casebook.report.SignatureView.Weight;
import io.casebook.signature.SignatureFile;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.Signature.Expectation;
import io.casebook.signature.language.Signature.InlineTest;
import io.casebook.signature.language.WrittenSignature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes of signatures what their pages show.
final class SignatureViews {
    private final Map<String, String> texts;

    /// @param files that the signatures were read from
    SignatureViews(List<SignatureFile> files) {
        texts =
                files.stream()
                        .collect(
                                Collectors.toMap(
                                        SignatureFile::name, SignatureFile::text, (_, it) -> it));
    }

    /// Those of some signatures, in their order.
    List<SignatureView> of(List<Signature> signatures, SignatureRelations relations) {
        return signatures.stream().map(it -> view(it, relations.of(it))).toList();
    }

    private SignatureView view(Signature signature, List<Relation> relations) {
        var text = Objects.requireNonNull(texts.get(signature.file()), signature.file());
        var written = WrittenSignature.of(text);
        return new SignatureView(
                signature.id(),
                signature.title(),
                signature.category(),
                signature.severity(),
                signature.role(),
                signature.status().name().toLowerCase(Locale.ROOT),
                signature.pack(),
                looks(written),
                written.condition(),
                weights(signature, written),
                limits(signature),
                signature.tests().stream().map(SignatureViews::sample).toList(),
                signature.explain().plain(),
                signature.cause(),
                signature.remedy(),
                signature.references(),
                relations);
    }

    private static List<Look> looks(WrittenSignature written) {
        return written.looks().entrySet().stream()
                .map(it -> new Look(it.getKey(), it.getValue()))
                .toList();
    }

    private static List<Weight> weights(Signature signature, WrittenSignature written) {
        var weighing = signature.confidence();
        var because = Objects.requireNonNullElse(weighing.because(), "its condition holds");
        var weights = new ArrayList<Weight>();
        weights.add(new Weight(weighing.worth(), "", because));
        for (var i = 0; i < weighing.rules().size(); i++) {
            var rule = weighing.rules().get(i);
            weights.add(new Weight(rule.add(), written.whens().get(i), rule.because()));
        }
        return List.copyOf(weights);
    }

    private static Map<String, String> limits(Signature signature) {
        var limits = new TreeMap<String, String>();
        signature.limits().forEach((selection, it) -> limits.put(selection, it.toString()));
        return limits;
    }

    private static Sample sample(InlineTest test) {
        return new Sample(
                test.name(),
                test.expect().label(),
                test.expect() == Expectation.MATCHED,
                test.given(),
                test.captures());
    }
}
