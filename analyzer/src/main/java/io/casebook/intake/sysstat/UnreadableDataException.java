package io.casebook.intake.sysstat;

/// Data of sysstat that cannot be read, or not on from some place.
public final class UnreadableDataException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableDataException(String message) {
        super(message);
    }
}
