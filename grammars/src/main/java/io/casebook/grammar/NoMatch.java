package io.casebook.grammar;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;

/// The answer of a line parser to a line that does not fit: no recovery, no message, no stack
/// trace.
public final class NoMatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("StaticAssignmentOfThrowable") // no stack trace, so nothing to mislead
    private static final NoMatch INSTANCE = new NoMatch();

    private NoMatch() {
        super("the line does not fit the grammar", null, false, false);
    }

    /// Prepares a generated parser for lines: no tree, SLL prediction, [NoMatch] on the first
    /// error.
    public static <P extends Parser> P onError(P parser) {
        parser.removeErrorListeners();
        parser.setBuildParseTree(false);
        parser.setErrorHandler(new Strategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        return parser;
    }

    private static final class Strategy extends DefaultErrorStrategy {
        @Override
        public void recover(Parser parser, RecognitionException e) {
            throw INSTANCE;
        }

        @Override
        public Token recoverInline(Parser parser) {
            throw INSTANCE;
        }

        @Override
        public void sync(Parser parser) {}

        @Override
        public void reportMatch(Parser parser) {}

        @Override
        public void reportError(Parser parser, RecognitionException e) {}
    }
}
