package io.casebook.signature.scan;

/// Where the scan reports what it found.
@FunctionalInterface
public interface SelectionHits {
    /// The message just scanned fits this selection; told at most once a message.
    ///
    /// @param selection see [SignatureScanner]
    void add(int selection);
}
