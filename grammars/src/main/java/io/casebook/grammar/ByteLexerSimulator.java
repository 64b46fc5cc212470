package io.casebook.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.dfa.DFAState;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Walks the lexer's tables directly over the bytes. Where a table has no entry yet, or no token
/// fits, the token is left to ANTLR's own simulator, which fills the table or reports the error; so
/// the result is the same, and after the first lines only this short loop runs.
///
/// Holds for lexers without predicates.
final class ByteLexerSimulator extends LexerATNSimulator {
    /// By grammar, of which there are few: lexers are made for each artifact.
    private static final Map<ATN, Boolean> NAMES_END = new ConcurrentHashMap<>();

    private final ByteCharStream stream;

    private final Transitions[] tables;

    /// Whether a rule can take the end of the line; the tables have no entries for that.
    private final boolean namesEnd;

    /// A simulator that shares the tables of the one that the generated lexer made.
    ByteLexerSimulator(Lexer lexer, ByteCharStream stream, LexerATNSimulator generated) {
        super(lexer, generated.atn, generated.decisionToDFA, generated.getSharedContextCache());
        this.stream = stream;
        tables = Stream.of(decisionToDFA).map(_ -> new Transitions()).toArray(Transitions[]::new);
        namesEnd = NAMES_END.computeIfAbsent(generated.atn, ByteLexerSimulator::namesEnd);
    }

    private static boolean namesEnd(ATN atn) {
        return atn.states.stream().anyMatch(ByteLexerSimulator::namesEnd);
    }

    private static boolean namesEnd(@Nullable ATNState state) {
        return state != null
                && Arrays.stream(state.getTransitions())
                        .anyMatch(way -> way.matches(Token.EOF, 0, Lexer.MAX_CHAR_VALUE));
    }

    @Override
    protected int execATN(CharStream input, DFAState start) {
        var table = tables[mode];
        var bytes = stream.bytes();
        var end = stream.end();
        var at = stream.index();
        var row = table.row(start);
        var accepted = 0;
        var acceptedAt = at;
        while (at < end) {
            var entry = table.entry(row, bytes[at]);
            if (entry <= Transitions.NO_TOKEN) {
                if (entry == Transitions.UNKNOWN) {
                    return super.execATN(input, start);
                }
                break;
            }
            at++;
            row = entry & ~Transitions.ACCEPTS;
            if (row != entry) {
                accepted = row;
                acceptedAt = at;
            }
        }
        return accepted == 0 || (at == end && namesEnd)
                ? super.execATN(input, start)
                : accept(table.state(accepted), acceptedAt);
    }

    private int accept(DFAState state, int end) {
        accept(stream, state.lexerActionExecutor, startIndex, end, 1, 0);
        return state.prediction;
    }
}
