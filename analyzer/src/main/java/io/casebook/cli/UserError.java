package io.casebook.cli;

import io.casebook.model.QuerySyntaxException;

import java.io.IOException;

/// Something the user can mend; the message says what.
final class UserError extends IOException {
    private static final long serialVersionUID = 1L;
    private final int status;

    UserError(int status, String message) {
        super(message);
        this.status = status;
    }

    /// A query that is not well-formed, with a mark below the place.
    static UserError of(String query, QuerySyntaxException e) {
        return new UserError(
                ExitStatus.USAGE,
                "not a query: %s, at character %d%n  %s%n  %s^"
                        .formatted(
                                e.getMessage(),
                                e.position() + 1,
                                Terminal.visible(query),
                                " ".repeat(e.position())));
    }

    int status() {
        return status;
    }
}
