package io.casebook.format;

import io.casebook.model.RecordDraft;

/// Looks at each record while its bytes are hot: the scan for signatures.
@FunctionalInterface
public interface RecordObserver {
    /// Looks at nothing.
    RecordObserver NONE = (_, _, _) -> {};

    /// A record was parsed.
    ///
    /// @param bytes the slice that the draft's places point into
    /// @param row the record's row in its slice
    void record(byte[] bytes, RecordDraft draft, int row);
}
