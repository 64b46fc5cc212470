package io.casebook.report;

import io.casebook.model.Finding;
import io.casebook.model.FindingSeverity;
import io.casebook.report.SignatureView.Link;
import io.casebook.report.SignatureView.Look;
import io.casebook.report.SignatureView.Relation;
import io.casebook.report.SignatureView.Sample;
import io.casebook.report.SignatureView.Weight;

import java.util.List;
import java.util.Map;

/// Signatures as their pages show them.
final class SampleSignatures {
    private SampleSignatures() {}

    /// Two that belong together.
    static List<SignatureView> plain() {
        return List.of(
                view(
                        "billing-database-gone",
                        "billing: database {name:word} is gone",
                        "The billing service lost its database",
                        "storage",
                        FindingSeverity.HIGH,
                        Finding.Role.EVENT),
                view(
                        "index",
                        "pump {number:int} is dry",
                        "A pump ran dry",
                        "water",
                        FindingSeverity.LOW,
                        Finding.Role.NOISE));
    }

    /// One in which every text is the same.
    static SignatureView hostile(String text) {
        return view("hostile", text, text, text, FindingSeverity.CRITICAL, Finding.Role.CONTEXT);
    }

    private static SignatureView view(
            String id,
            String message,
            String text,
            String category,
            FindingSeverity severity,
            Finding.Role role) {
        return new SignatureView(
                id,
                text,
                category,
                severity,
                role,
                text,
                text,
                List.of(new Look("lost", Map.of("message", List.of(message)))),
                "lost within 5m of " + text,
                List.of(new Weight(2, "", text), new Weight(-1, text, text)),
                Map.of("lost", text),
                List.of(
                        new Sample("near miss", "not matched", false, Map.of(text, text), Map.of()),
                        new Sample(text, "matched", true, Map.of(text, text), Map.of(text, text))),
                text + " on {host}",
                text + " because of rust",
                List.of(text, "oil it"),
                List.of(text, "https://libvirt.org/format.html"),
                List.of(new Relation(text, List.of(new Link("index", text, severity, text)))));
    }
}
