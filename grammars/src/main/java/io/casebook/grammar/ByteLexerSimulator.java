package io.casebook.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.dfa.DFAState;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Walks the lexer's tables directly over the bytes. Where a table has no entry yet, or no token
/// fits, the token is left to ANTLR's own simulator, which fills the table or reports the error; so
/// the result is the same, and after the first lines only this short loop runs.
///
/// Holds for lexers without predicates.
final class ByteLexerSimulator extends LexerATNSimulator {
    private final ByteCharStream stream;

    /// Whether a rule can take the end of the line; the tables have no entries for that.
    private final boolean namesEnd;

    /// A simulator that shares the tables of the one that the generated lexer made.
    ByteLexerSimulator(Lexer lexer, ByteCharStream stream, LexerATNSimulator generated) {
        super(lexer, generated.atn, generated.decisionToDFA, generated.getSharedContextCache());
        this.stream = stream;
        namesEnd = generated.atn.states.stream().anyMatch(ByteLexerSimulator::namesEnd);
    }

    private static boolean namesEnd(@Nullable ATNState state) {
        return state != null
                && Arrays.stream(state.getTransitions())
                        .anyMatch(way -> way.matches(Token.EOF, 0, Lexer.MAX_CHAR_VALUE));
    }

    @Override
    protected int execATN(CharStream input, DFAState start) {
        var bytes = stream.bytes();
        var end = stream.end();
        var at = stream.index();
        var state = start;
        @Nullable DFAState accepted = null;
        var acceptedAt = at;
        while (at < end) {
            var next = next(state, bytes[at]);
            if (next == null) {
                return super.execATN(input, start);
            }
            if (isError(next)) {
                break;
            }
            state = next;
            at++;
            if (state.isAcceptState) {
                accepted = state;
                acceptedAt = at;
            }
        }
        if (accepted == null || (at == end && namesEnd)) {
            return super.execATN(input, start);
        }
        accept(input, accepted.lexerActionExecutor, startIndex, acceptedAt, 1, 0);
        return accepted.prediction;
    }

    @SuppressWarnings("ReferenceEquality") // ANTLR marks "no token" by this very object
    private static boolean isError(DFAState state) {
        return state == ERROR;
    }

    private static @Nullable DFAState next(DFAState state, byte value) {
        var edges = state.edges;
        return edges == null ? null : edges[value >= 0 ? value : ByteCharStream.NON_ASCII];
    }
}
