package io.casebook.model;

/// A query that cannot be understood, or that would cost too much.
public final class QuerySyntaxException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int position;

    /// @param position character of the query, counted from 0, where the trouble is
    public QuerySyntaxException(int position, String message) {
        super(message);
        this.position = position;
    }

    /// The character of the query, counted from 0, where the trouble is.
    public int position() {
        return position;
    }
}
