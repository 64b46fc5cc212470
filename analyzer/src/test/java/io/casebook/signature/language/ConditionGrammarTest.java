package io.casebook.signature.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.grammar.ConditionLexer;
import io.casebook.grammar.ConditionParser;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

class ConditionGrammarTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a and b or c and not d",
                "a and b, all on same host and same boot",
                "(a and b on same guest) and c on same host",
                "any of (a, b)",
                "any of (a, b) then c then any of (d, e, f) within 10s",
                "all of (a, b, c) and any of (d, e)",
                "count(any of (a, b)) at least 10 within 5m and c",
                "distinct(a, host) >= 2 within 1m or no b",
                "no b within 5m after a and c absent",
                "a within 2m before b and b within 1s of c and c within 3h after a",
                "took at least 10ms and name is \"x y\" and mask = 0x100 or state is running",
                "not not (not a)"
            })
    void shouldHaveNoAmbiguity(String text) {
        var parser =
                new ConditionParser(
                        new CommonTokenStream(new ConditionLexer(CharStreams.fromString(text))));
        var ambiguities = new Ambiguities();
        parser.removeErrorListeners();
        parser.addErrorListener(ambiguities);
        parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
        parser.condition();
        assertThat(parser.getNumberOfSyntaxErrors()).isZero();
        assertThat(ambiguities.found).isEmpty();
    }

    private static final class Ambiguities extends BaseErrorListener {
        private final List<String> found = new ArrayList<>();

        @Override
        public void reportAmbiguity(
                Parser parser,
                DFA dfa,
                int start,
                int stop,
                boolean exact,
                BitSet alternatives,
                ATNConfigSet configurations) {
            found.add(parser.getTokenStream().getText() + " at " + start + ": " + alternatives);
        }
    }
}
