package io.casebook.format.syslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.ByteToken;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;
import io.casebook.grammar.SyslogLexer;
import io.casebook.grammar.SyslogParser;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.runtime.atn.LL1Analyzer;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

/// What keeps the grammar fast and certain.
class SyslogGrammarTest {
    private static final Path SAMPLES = Path.of("..", "corpus", "formats", "syslog");

    private final ByteCharStream characters = new ByteCharStream();
    private final SyslogLexer lexer = new SyslogLexer(characters);
    private final LineTokens tokens = new LineTokens(lexer);
    private final SyslogParser parser = NoMatch.onError(new SyslogParser(tokens));

    static List<Path> samples() throws IOException {
        try (var files = Files.walk(SAMPLES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void shouldDecideEverythingByOneToken() {
        var analyzer = new LL1Analyzer(parser.getATN());
        for (DecisionState decision : parser.getATN().decisionToState) {
            var seen = new IntervalSet();
            for (var tokensOfAlternative : analyzer.getDecisionLookahead(decision)) {
                assertThat(seen.and(tokensOfAlternative))
                        .as("decision %d", decision.decision)
                        .matches(common -> common == null || common.isNil());
                seen.addAll(tokensOfAlternative);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldReadEachLineInOneWay(Path sample) throws IOException {
        parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
        parser.addErrorListener(new AmbiguityListener());
        for (var line : lines(sample)) {
            assertThatCode(() -> read(line)).as(line).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldCoverEachLineWithTokens(Path sample) throws IOException {
        for (var line : lines(sample)) {
            start(line);
            assertThat(tokens.get(Integer.MAX_VALUE).getType()).isEqualTo(SyslogLexer.EOF);
            for (var i = 1; i < tokens.size(); i++) {
                var end = ((ByteToken) tokens.get(i - 1)).end();
                assertThat(((ByteToken) tokens.get(i)).start()).as(line).isEqualTo(end);
            }
        }
    }

    private static List<String> lines(Path sample) throws IOException {
        return List.of(Files.readString(sample).split("\n"));
    }

    private void start(String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        tokens.start(bytes, 0, bytes.length);
    }

    private void read(String line) {
        start(line);
        try {
            parser.line();
        } catch (NoMatch _) {
            // Only ambiguity is of interest here; the golden files tell what is read.
        }
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
            throw new AssertionError("ambiguous: " + recognizer.getInputStream().getText());
        }
    }
}
