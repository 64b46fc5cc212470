package io.casebook.signature.judge;

import io.casebook.model.Finding;

import org.jspecify.annotations.Nullable;

/// What a signature comes to on an upload.
public sealed interface Verdict {
    /// It is there.
    record Matched(Finding finding) implements Verdict {}

    /// It is not there, although it would have been seen.
    ///
    /// @param superseded id of the more specific signature that explains all of its hits, or null
    record NotMatched(@Nullable String superseded) implements Verdict {}

    /// Nobody can say.
    ///
    /// @param reason what is missing, in words
    record NotApplicable(String reason) implements Verdict {}
}
