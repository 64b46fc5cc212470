package io.casebook.intake.decoded;

import java.io.IOException;

/// A file that starts like a log of some kind and cannot be read as one.
public abstract class UnreadableLogException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /// @param code stable, for programs: `journal-unreadable`
    protected UnreadableLogException(String code, String message) {
        super(message);
        this.code = code;
    }

    /// Stable, for programs.
    public final String code() {
        return code;
    }
}
