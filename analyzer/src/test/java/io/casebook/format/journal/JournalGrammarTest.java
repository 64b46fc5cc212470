package io.casebook.format.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.LineGrammarCheck;
import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.ByteToken;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;
import io.casebook.grammar.SystemdJournalLexer;
import io.casebook.grammar.SystemdJournalParser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class JournalGrammarTest {
    private static final Path SAMPLES = Path.of("..", "corpus", "formats", "systemd-journal");

    private final LineTokens tokens = new LineTokens(new SystemdJournalLexer(new ByteCharStream()));
    private final SystemdJournalParser parser =
            LineGrammarCheck.strict(NoMatch.onError(new SystemdJournalParser(tokens)));

    static List<String> lines() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            var samples = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
            var lines = new ArrayList<String>();
            for (var sample : samples) {
                lines.addAll(Files.readAllLines(sample));
            }
            return lines.stream().filter(line -> !line.isEmpty()).toList();
        }
    }

    private void start(String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        tokens.start(bytes, 0, bytes.length);
        parser.reset();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldReadEachLineInOneWay(String line) {
        start(line);
        LineGrammarCheck.read(line, parser::line);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldCoverEachLineWithTokens(String line) {
        start(line);
        assertThat(tokens.get(Integer.MAX_VALUE).getType()).isEqualTo(SystemdJournalLexer.EOF);
        for (var i = 1; i < tokens.size(); i++) {
            var end = ((ByteToken) tokens.get(i - 1)).end();
            assertThat(((ByteToken) tokens.get(i)).start()).isEqualTo(end);
        }
    }
}
