package io.casebook.report;

import io.casebook.model.Finding;
import io.casebook.model.Incident;
import io.casebook.model.SignaturePack;

import java.util.List;

/// The packs whose signatures were looked for, in words. The first comes with the program.
record PackNames(List<SignaturePack> packs) {
    static PackNames of(Incident incident) {
        return new PackNames(incident.packs());
    }

    /// Each with how much of it there is: `payments 1.0, 3 signatures`.
    List<String> lines() {
        return packs.stream()
                .map(it -> name(it) + ", " + Wording.count(it.signatures(), "signature"))
                .toList();
    }

    /// The pack that knows a finding; empty where it came with the program.
    String of(Finding finding) {
        return packs.stream()
                .skip(1)
                .filter(pack -> pack.name().equals(finding.pack()))
                .map(PackNames::name)
                .findFirst()
                .orElse("");
    }

    private static String name(SignaturePack pack) {
        return pack.version() == null ? pack.name() : pack.name() + " " + pack.version();
    }
}
