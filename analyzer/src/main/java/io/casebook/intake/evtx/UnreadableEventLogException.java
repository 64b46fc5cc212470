package io.casebook.intake.evtx;

import java.io.IOException;

/// A file that starts like an event log and cannot be read as one.
public final class UnreadableEventLogException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableEventLogException(String message) {
        super(message);
    }
}
