package io.casebook.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What all lexers of lines have in common, seen in that of libvirt's logs.
class LineLexerTest {
    private static final String HEAD = "2024-05-02 08:00:11.004+0000: 901: error : open:7 : ";

    private final LibvirtdLogLexer lexer = new LibvirtdLogLexer(new ByteCharStream());

    private List<Token> tokens(String line) {
        return tokens(line.getBytes(StandardCharsets.UTF_8));
    }

    private List<Token> tokens(byte[] line) {
        lexer.start(line, 0, line.length);
        var all = new ArrayList<Token>();
        do {
            all.add(lexer.nextToken());
        } while (all.getLast().getType() != Token.EOF);
        return all;
    }

    private static ByteToken message(List<Token> tokens) {
        return (ByteToken) tokens.get(tokens.size() - 2);
    }

    @Test
    void shouldTakeAMessageAsOneTokenWhateverIsInIt() {
        var text = "2024-05-02: 'q' \u0000 日本 error : x";

        var message = message(tokens(HEAD + text));

        assertThat(message.getType()).isEqualTo(LibvirtdLogLexer.TEXT);
        assertThat(message.getText()).isEqualTo(text);
    }

    @Test
    void shouldCountPlacesInBytes() {
        var message = message(tokens(HEAD + "é!"));

        assertThat(message.start()).isEqualTo(HEAD.length());
        assertThat(message.end()).isEqualTo(HEAD.length() + 3);
    }

    @Test
    void shouldGiveNoTokenForAnEmptyMessage() {
        assertThat(tokens(HEAD))
                .extracting(Token::getType)
                .endsWith(LibvirtdLogLexer.PLACE, Token.EOF);
    }

    @Test
    void shouldEndAnEmptyLineAtOnce() {
        assertThat(tokens("")).extracting(Token::getType).containsExactly(Token.EOF);
    }

    @Test
    void shouldGoOnTellingTheEnd() {
        tokens(HEAD);

        assertThat(lexer.nextToken().getType()).isEqualTo(Token.EOF);
    }

    @Test
    void shouldUseTokensAgainForTheNextLine() {
        var first = tokens(HEAD + "one").getFirst();

        assertThat(tokens(HEAD + "two").getFirst()).isSameAs(first);
    }

    @Test
    void shouldStartEachLineInTheFirstMode() {
        tokens(HEAD + "left in the mode of messages");

        assertThat(tokens(HEAD + "again").getFirst().getType()).isEqualTo(LibvirtdLogLexer.STAMP);
    }

    @Test
    void shouldMeetNoErrorInAnyByte() {
        var bytes = new byte[256];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i == '\n' ? ' ' : i);
        }

        var tokens = tokens(bytes);

        var end = 0;
        for (var token : tokens.subList(0, tokens.size() - 1)) {
            assertThat(((ByteToken) token).start()).as("nothing is left out").isEqualTo(end);
            end = ((ByteToken) token).end();
        }
        assertThat(end).isEqualTo(bytes.length);
    }
}
