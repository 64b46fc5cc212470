package io.casebook.intake.sysstat;

import io.casebook.intake.decoded.UnreadableLogException;

/// Data of sysstat that cannot be read, or not on from some place.
public final class UnreadableDataException extends UnreadableLogException {
    private static final long serialVersionUID = 1;

    UnreadableDataException(String message) {
        super("sysstat-unreadable", message);
    }
}
