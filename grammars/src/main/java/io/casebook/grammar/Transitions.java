package io.casebook.grammar;

import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.dfa.DFAState;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Objects;

/// The transitions of one mode of a lexer as one flat table: for each state a row of entries, one
/// for each character of seven bits. Copied from ANTLR's states as they are met, as a chain of
/// objects takes twice as long to follow.
///
/// An entry is the row that follows, plus [#ACCEPTS] where a token can end there; or
/// [#UNKNOWN] or [#NO_TOKEN].
final class Transitions {
    /// The entry is not in the table yet.
    static final int UNKNOWN = 0;

    /// No token goes on this way.
    static final int NO_TOKEN = 1;

    /// Set in the entry of a state in which a token can end.
    static final int ACCEPTS = 1;

    private static final int ROW = 128;
    private static final int FEWEST_ROWS = 4;

    // Grown as states are met: many lexers are made to look at a few lines only.
    private int[] entries = new int[0];
    private @Nullable DFAState[] states = new DFAState[0];

    /// The row of a state; row 0 is no state's, so that no entry but [#UNKNOWN] is 0.
    int row(DFAState state) {
        var number = state.stateNumber + 1;
        if (number >= states.length) {
            var rows = Math.max(FEWEST_ROWS, 2 * number);
            states = Arrays.copyOf(states, rows);
            entries = Arrays.copyOf(entries, rows * ROW);
        }
        if (states[number] == null) {
            states[number] = state;
        }
        return number * ROW;
    }

    /// The state of a row.
    DFAState state(int row) {
        return Objects.requireNonNull(states[row / ROW]);
    }

    /// The entry of a row for a byte, as [ByteCharStream] reads it.
    int entry(int row, byte value) {
        var character = value >= 0 ? value : ByteCharStream.NON_ASCII;
        var entry = entries[row + character];
        return entry == UNKNOWN ? learn(row, character) : entry;
    }

    /// Copies an entry from ANTLR's state; [#UNKNOWN] where that has none either.
    private int learn(int row, int character) {
        var edges = state(row).edges;
        var next = edges == null ? null : edges[character];
        if (next == null) {
            return UNKNOWN;
        }
        var entry = isError(next) ? NO_TOKEN : row(next) + (next.isAcceptState ? ACCEPTS : 0);
        entries[row + character] = entry;
        return entry;
    }

    @SuppressWarnings("ReferenceEquality") // ANTLR marks "no token" by this very object
    private static boolean isError(DFAState state) {
        return state == LexerATNSimulator.ERROR;
    }
}
