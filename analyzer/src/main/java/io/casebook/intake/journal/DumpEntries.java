package io.casebook.intake.journal;

/// The entries of a journal that journalctl wrote as text, one after another.
interface DumpEntries {
    /// Reads the fields of the next entry, with journalctl's own among them (`__CURSOR`).
    ///
    /// @return false at the end
    boolean next(Entry into);

    /// Where it is read, in bytes.
    long position();
}
