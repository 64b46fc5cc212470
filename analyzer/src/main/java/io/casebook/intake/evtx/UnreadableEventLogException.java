package io.casebook.intake.evtx;

import io.casebook.intake.decoded.UnreadableLogException;

/// A file that starts like an event log and cannot be read as one.
public final class UnreadableEventLogException extends UnreadableLogException {
    private static final long serialVersionUID = 1L;

    UnreadableEventLogException(String message) {
        super("evtx-unreadable", message);
    }
}
