package io.casebook.format.kernel;

import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.KernelLogLexer;
import io.casebook.grammar.KernelLogParser;
import io.casebook.grammar.KernelLogParser.LineContext;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;

import org.jspecify.annotations.Nullable;

/// Runs the grammar over one line after the other. Of one thread.
final class KernelGrammar {
    private final LineTokens tokens = new LineTokens(new KernelLogLexer(new ByteCharStream()));
    private final KernelLogParser parser = NoMatch.onError(new KernelLogParser(tokens));

    /// The parts of the line `bytes[from, to)`, good until the next call; null where the grammar
    /// does not fit.
    @Nullable LineContext line(byte[] bytes, int from, int to) {
        tokens.start(bytes, from, to);
        parser.setContext(null);
        try {
            return parser.line();
        } catch (NoMatch _) {
            return null;
        }
    }

    /// Whether the line says when it was written or how grave it is, as all lines do that the
    /// kernel itself stamped.
    static boolean stamped(LineContext line) {
        return line.time != null || line.gravity != null;
    }
}
