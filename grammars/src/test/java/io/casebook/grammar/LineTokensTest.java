package io.casebook.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

/// The tokens of lines, drawn with the lexer of libvirt's logs.
class LineTokensTest {
    private static final String LINE =
            "2024-05-02 08:00:11.004+0000: 901: error : qemuMonitorIO:689 : it broke";

    private final byte[] bytes = (LINE + "\n" + LINE).getBytes(StandardCharsets.UTF_8);
    private final LineTokens tokens = new LineTokens(new LibvirtdLogLexer(new ByteCharStream()));

    private void startOnTheFirst() {
        tokens.start(bytes, 0, LINE.length());
    }

    @Test
    void shouldDrawTokensOnlyWhenTheyAreAskedFor() {
        startOnTheFirst();

        assertThat(tokens.size()).isZero();
        assertThat(tokens.LA(1)).isEqualTo(LibvirtdLogLexer.STAMP);
        assertThat(tokens.size()).isEqualTo(1);
        assertThat(tokens.LA(3)).isEqualTo(LibvirtdLogLexer.THREAD);
        assertThat(tokens.size()).isEqualTo(3);
    }

    @Test
    void shouldLookBackAtWhatWasConsumed() {
        startOnTheFirst();
        tokens.consume();

        assertThat(tokens.LA(-1)).isEqualTo(LibvirtdLogLexer.STAMP);
        assertThat(tokens.LA(1)).isEqualTo(LibvirtdLogLexer.SEPARATOR);
        assertThat(tokens.index()).isEqualTo(1);
    }

    @Test
    void shouldGoBackToAPlace() {
        startOnTheFirst();
        var mark = tokens.mark();
        tokens.consume();
        tokens.consume();
        tokens.release(mark);

        tokens.seek(0);

        assertThat(tokens.LT(1).getText()).isEqualTo("2024-05-02 08:00:11.004+0000");
    }

    @Test
    void shouldStayAtTheEndOfTheLine() {
        tokens.start(bytes, 0, 0);

        assertThat(tokens.LA(1)).isEqualTo(Token.EOF);
        assertThat(tokens.LA(9)).as("far beyond").isEqualTo(Token.EOF);
        assertThatIllegalStateException().isThrownBy(tokens::consume);
    }

    @Test
    void shouldTellTheTextOfAllThatWasDrawn() {
        startOnTheFirst();
        var last = tokens.get(Integer.MAX_VALUE);

        assertThat(last.getType()).isEqualTo(Token.EOF);
        assertThat(tokens.getText(tokens.get(0), tokens.get(1)))
                .isEqualTo("2024-05-02 08:00:11.004+0000: ");
        assertThat(tokens.getText()).isEqualTo(LINE + "<EOF>");
    }

    @Test
    void shouldHoldMoreTokensThanItBeganWith() {
        var letters = "x".repeat(100).getBytes(StandardCharsets.UTF_8);
        tokens.start(letters, 0, letters.length);

        assertThat(tokens.get(99).getText()).isEqualTo("x");
        assertThat(tokens.get(100).getType()).isEqualTo(Token.EOF);
    }

    @Test
    void shouldForgetTheLineBefore() {
        startOnTheFirst();
        tokens.get(Integer.MAX_VALUE);

        tokens.start(bytes, LINE.length() + 1, bytes.length);

        assertThat(tokens.size()).isZero();
        assertThat(tokens.index()).isZero();
        assertThat(((ByteToken) tokens.LT(1)).start()).isEqualTo(LINE.length() + 1);
    }
}
