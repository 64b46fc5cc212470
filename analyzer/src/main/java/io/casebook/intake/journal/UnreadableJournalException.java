package io.casebook.intake.journal;

import java.io.IOException;

/// A file that starts like a journal and cannot be read as one.
public final class UnreadableJournalException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableJournalException(String message) {
        super(message);
    }
}
