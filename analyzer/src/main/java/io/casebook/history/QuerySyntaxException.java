package io.casebook.history;

/// A query that cannot be understood, or that would cost too much.
public final class QuerySyntaxException extends Exception {
    private final int position;

    QuerySyntaxException(int position, String message) {
        super(message);
        this.position = position;
    }

    /// The character of the query, counted from 0, where the trouble is.
    public int position() {
        return position;
    }
}
