package io.casebook.cli;

import java.io.IOException;

/// Something the user can mend; the message says what.
final class UserError extends IOException {
    private static final long serialVersionUID = 1L;
    private final int status;

    UserError(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
