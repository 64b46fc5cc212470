package io.casebook.intake.journal;

import io.casebook.intake.decoded.UnreadableLogException;

/// A file that starts like a journal and cannot be read as one.
public final class UnreadableJournalException extends UnreadableLogException {
    private static final long serialVersionUID = 1L;

    UnreadableJournalException(String message) {
        super("journal-unreadable", message);
    }
}
