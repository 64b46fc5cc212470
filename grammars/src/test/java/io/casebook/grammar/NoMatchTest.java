package io.casebook.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// How a parser of lines answers, seen in that of libvirt's logs.
class NoMatchTest {
    private static final String FITS = "2024-05-02 08:00:11.004+0000: 901: error : open:7 : text";

    private final LineTokens tokens = new LineTokens(new LibvirtdLogLexer(new ByteCharStream()));
    private final LibvirtdLogParser parser = NoMatch.onError(new LibvirtdLogParser(tokens));

    private LibvirtdLogParser.LineContext parse(String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        tokens.start(bytes, 0, bytes.length);
        parser.reset();
        return parser.line();
    }

    private NoMatch refusal(String line) {
        return catchThrowableOfType(NoMatch.class, () -> parse(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no time here", "2024-05-02 08:00:11.004+0000", " \u0000", "é"})
    void shouldBeTheAnswerToALineThatDoesNotFit(String line) {
        assertThat(refusal(line)).isNotNull();
    }

    @Test
    void shouldCostNoStackTraceAndNoObject() {
        assertThat(refusal("one")).isSameAs(refusal("another")).hasNoSuppressedExceptions();
        assertThat(refusal("one").getStackTrace()).isEmpty();
    }

    @Test
    void shouldSayNothingOnStandardError() {
        var said = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            refusal("no time here");
        } finally {
            System.setErr(before);
        }

        assertThat(said.size()).isZero();
    }

    @Test
    void shouldLetTheParserGoOnWithTheNextLine() {
        refusal("no time here");

        var line = (LibvirtdLogParser.DatedContext) parse(FITS);

        assertThat(line.time.getText()).isEqualTo("2024-05-02 08:00:11.004+0000");
        assertThat(tokens.LA(1)).isEqualTo(Token.EOF);
    }

    @Test
    void shouldPrepareAParserThatBuildsNoTree() {
        assertThat(parse(FITS).children).isNull();
        assertThat(parser.getInterpreter().getPredictionMode()).isEqualTo(PredictionMode.SLL);
    }
}
