package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.ByteToken;
import io.casebook.grammar.LibvirtdLogLexer;
import io.casebook.grammar.LibvirtdLogParser;
import io.casebook.grammar.LineLexer;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;
import io.casebook.grammar.QemuCommandLineLexer;
import io.casebook.grammar.QemuCommandLineParser;
import io.casebook.grammar.QemuDomainLogLexer;
import io.casebook.grammar.QemuDomainLogParser;

import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// What keeps the grammars of libvirt and QEMU certain: no text is read in two ways, and no byte of
/// a line is in no token.
class VirtualizationGrammarsTest {
    private static final List<String> ODD =
            List.of(
                    "2017-05-02 21:40:11.310+0000: ",
                    "2017-05-02 21:40:11.310+0000: 1: error : a:1 : ",
                    "2017-05-02 21:40:11.310+0000: starting up libvirt version: ",
                    "2017-05-02 21:40:11.310+0000: starting up libvirt version: 1, qemu version: x",
                    "2017-05-02 21:40:11.310+0000: shutting down, reason=",
                    "2017-05-02T21:40:11.310Z qemu: terminating on signal 15 from pid 3 (a) b",
                    "2017-05-02T21:40:11.310Z qemu: -x: warning: ",
                    "(a:1): B-C-WARNING **: x",
                    "qemu -a ,,,= -b '' -c ''',=' -d '{\"a\":[1,{\"b\":-2}]} x' {{ -e \\\n -f =",
                    "-a {\"b -c \\\" -d",
                    "-a {\"b\":1 -c d,e=f=g,,h,i -j{\"k\"");

    @Test
    void shouldReadLibvirtLinesInOneWay() {
        var tokens = new LineTokens(new LibvirtdLogLexer(new ByteCharStream()));
        var parser = LineGrammarCheck.strict(NoMatch.onError(new LibvirtdLogParser(tokens)));
        lines().forEach(line -> LineGrammarCheck.read(line, () -> parse(tokens, line, parser)));
    }

    private static void parse(LineTokens tokens, String line, LibvirtdLogParser parser) {
        start(tokens, line);
        parser.reset();
        parser.line();
    }

    @Test
    void shouldReadGuestLogLinesInOneWay() {
        var tokens = new LineTokens(new QemuDomainLogLexer(new ByteCharStream()));
        var parser = LineGrammarCheck.strict(NoMatch.onError(new QemuDomainLogParser(tokens)));
        lines().forEach(line -> LineGrammarCheck.read(line, () -> parse(tokens, line, parser)));
    }

    private static void parse(LineTokens tokens, String line, QemuDomainLogParser parser) {
        start(tokens, line);
        parser.reset();
        parser.line();
    }

    @Test
    void shouldReadCommandLinesInOneWay() {
        texts().forEach(text -> LineGrammarCheck.read(text, () -> parseCommand(text)));
    }

    private static void parseCommand(String text) {
        var stream = new ByteCharStream();
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        stream.window(bytes, 0, bytes.length);
        var tokens = new CommonTokenStream(new QemuCommandLineLexer(stream));
        var parser = LineGrammarCheck.strict(new QemuCommandLineParser(tokens));
        parser.command();
        assertThat(parser.getNumberOfSyntaxErrors()).as(text).isZero();
    }

    @Test
    void shouldCoverEachLineWithTokens() {
        for (LineLexer lexer :
                List.of(
                        new LibvirtdLogLexer(new ByteCharStream()),
                        new QemuDomainLogLexer(new ByteCharStream()))) {
            var tokens = new LineTokens(lexer);
            lines().forEach(line -> assertCovered(tokens, line));
        }
    }

    private static void assertCovered(LineTokens tokens, String line) {
        var length = start(tokens, line);
        assertThat(tokens.get(Integer.MAX_VALUE).getType()).isEqualTo(Token.EOF);
        var end = 0;
        for (var i = 0; i < tokens.size() - 1; i++) {
            var token = (ByteToken) tokens.get(i);
            assertThat(token.start()).as(line).isEqualTo(end);
            end = token.end();
        }
        assertThat(end).as(line).isEqualTo(length);
    }

    private static int start(LineTokens tokens, String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        tokens.start(bytes, 0, bytes.length);
        return bytes.length;
    }

    private static Stream<String> lines() {
        return texts().flatMap(String::lines);
    }

    /// The samples, odd lines, and both with parts of them mixed.
    private static Stream<String> texts() {
        var texts =
                Stream.of("libvirtd-log", "qemu-domain-log", "process-list")
                        .flatMap(id -> FormatSample.of(id).stream())
                        .map(sample -> new String(sample.bytes(), StandardCharsets.UTF_8))
                        .toList();
        return Stream.of(
                        texts.stream(),
                        ODD.stream(),
                        ODD.stream().map(VirtualizationGrammarsTest::mixed))
                .flatMap(all -> all);
    }

    private static String mixed(String text) {
        var random = new Random(text.length());
        var mixed = new StringBuilder();
        for (var i = 0; i < 200; i++) {
            var from = random.nextInt(text.length());
            mixed.append(text, from, Math.min(text.length(), from + 1 + random.nextInt(6)));
        }
        return mixed.toString();
    }
}
