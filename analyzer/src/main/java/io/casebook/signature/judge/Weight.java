package io.casebook.signature.judge;

import io.casebook.model.Confidence;
import io.casebook.model.Finding;

import java.util.List;

/// How sure a finding is, and why.
///
/// @param reasons the lines of the sum
/// @param grounds what the lines rest on
record Weight(List<Finding.Reason> reasons, Outcome.Holds grounds) {
    /// From here on a finding is sure.
    private static final int SURE = 3;

    /// From here on a finding is likely.
    private static final int LIKELY = 1;

    Confidence confidence() {
        var sum = reasons.stream().mapToInt(Finding.Reason::weight).sum();
        if (sum >= SURE) {
            return Confidence.HIGH;
        }
        return sum >= LIKELY ? Confidence.MEDIUM : Confidence.LOW;
    }
}
