package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.casebook.grammar.NoMatch;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.jspecify.annotations.Nullable;

import java.util.BitSet;

/// Makes a parser fail on text that it could read in more than one way.
public final class LineGrammarCheck {
    private LineGrammarCheck() {}

    /// Turns exact ambiguity detection on.
    public static <P extends Parser> P strict(P parser) {
        parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
        parser.addErrorListener(new AmbiguityListener());
        return parser;
    }

    /// Reads a text; that it does not fit is no matter here.
    public static void read(String text, Runnable entryRule) {
        assertThatCode(
                        () -> {
                            try {
                                entryRule.run();
                            } catch (NoMatch _) {
                                // The golden files tell what is read.
                            }
                        })
                .as(text)
                .doesNotThrowAnyException();
    }

    private static final class AmbiguityListener extends BaseErrorListener {
        @Override
        public void reportAmbiguity(
                Parser recognizer,
                DFA dfa,
                int startIndex,
                int stopIndex,
                boolean exact,
                @Nullable BitSet alternatives,
                ATNConfigSet configs) {
            throw new AssertionError(
                    "ambiguous in rule "
                            + recognizer.getRuleNames()[dfa.atnStartState.ruleIndex]
                            + ": "
                            + alternatives);
        }
    }
}
