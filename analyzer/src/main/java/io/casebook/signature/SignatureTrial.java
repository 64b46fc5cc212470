package io.casebook.signature;

import io.casebook.signature.judge.Judgement;

import java.util.Map;

/// Analyses a few artifacts with the signatures under test: what inline tests run on.
@FunctionalInterface
public interface SignatureTrial {
    /// What the signatures come to.
    ///
    /// @param artifacts text by path
    Judgement judge(Map<String, String> artifacts);
}
