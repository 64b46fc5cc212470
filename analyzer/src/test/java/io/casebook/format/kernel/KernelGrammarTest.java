package io.casebook.format.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.KernelLogLexer;
import io.casebook.grammar.KernelLogParser;
import io.casebook.grammar.LineTokens;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

class KernelGrammarTest {
    private static final Path SAMPLES = Path.of("..", "corpus", "formats", "kernel-log");

    @Test
    void shouldReadEveryLineOfTheSamplesInOneWayOnly() throws IOException {
        var ambiguities = new Ambiguities();
        for (var line : sampleLines()) {
            ambiguities.read(line);
        }
        assertThat(ambiguities.found).isEmpty();
    }

    private static List<String> sampleLines() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files.filter(file -> !file.toString().endsWith(".jsonl"))
                    .flatMap(KernelGrammarTest::lines)
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Ambiguities extends BaseErrorListener {
        private final List<String> found = new ArrayList<>();
        private final LineTokens tokens = new LineTokens(new KernelLogLexer(new ByteCharStream()));
        private final KernelLogParser parser = new KernelLogParser(tokens);

        Ambiguities() {
            parser.removeErrorListeners();
            parser.addErrorListener(this);
            parser.setBuildParseTree(false);
            parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
        }

        void read(String line) {
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            tokens.start(bytes, 0, bytes.length);
            parser.setContext(null);
            parser.line();
        }

        @Override
        public void reportAmbiguity(
                Parser recognizer,
                DFA dfa,
                int startIndex,
                int stopIndex,
                boolean exact,
                BitSet alternatives,
                ATNConfigSet configs) {
            found.add(recognizer.getRuleNames()[dfa.atnStartState.ruleIndex] + " " + alternatives);
        }
    }
}
