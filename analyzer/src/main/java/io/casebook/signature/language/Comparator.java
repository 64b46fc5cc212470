package io.casebook.signature.language;

/// How two values are compared.
public enum Comparator {
    AT_LEAST,
    AT_MOST,
    MORE,
    LESS,
    EQUAL;

    /// The comparator written so: `>=`, `at least`, `is`...
    static Comparator of(String text) {
        return switch (text) {
            case ">=", "atleast" -> AT_LEAST;
            case "<=", "atmost" -> AT_MOST;
            case ">" -> MORE;
            case "<" -> LESS;
            default -> EQUAL;
        };
    }

    /// Whether it holds between two values.
    public <T extends Comparable<T>> boolean holds(T left, T right) {
        return holds(left.compareTo(right));
    }

    /// Whether it holds between two values.
    ///
    /// @param order negative where the left one is less, positive where it is more
    public boolean holds(int order) {
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case LESS -> order < 0;
            case EQUAL -> order == 0;
        };
    }
}
