package io.casebook.signature.scan;

/// Finds many literals in one pass (Aho and Corasick, 1975), as a table without failure links: one
/// look a byte. Bytes that no literal holds share a column. States are numbered by where their row
/// starts; those that end a literal come last, so that one comparison tells them.
///
/// @param classes column by byte
/// @param next row start by row start plus column
/// @param firstEnding the first state that ends a literal
/// @param width columns of a row
/// @param found numbers of the literals that end, by state from `firstEnding` on
record LiteralAutomaton(byte[] classes, int[] next, int firstEnding, int width, int[][] found) {
    /// Where every message starts.
    static final int START = 0;

    /// The literals that end in a state.
    int[] found(int state) {
        return found[(state - firstEnding) / width];
    }
}
