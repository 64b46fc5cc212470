package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.ByteToken;
import io.casebook.grammar.LineLexer;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;
import io.casebook.grammar.VmwareLogLexer;
import io.casebook.grammar.VmwareLogParser;
import io.casebook.grammar.XenLogLexer;
import io.casebook.grammar.XenLogParser;

import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// What keeps the grammars of Xen and VMware certain: no line is read in two ways, and no byte of a
/// line is in no token.
class HypervisorGrammarsTest {
    private static final List<String> ODD =
            List.of(
                    "(XEN)",
                    "(XEN) [",
                    "(XEN) [2017-03-15 06:03:08] [2017-03-15 06:03:08] x",
                    "(XEN) Xen version ",
                    "(XEN) Command line: ",
                    "(d1v0) x",
                    "[2017-03-15 06:03:08] (d1) x",
                    "[2017-03-15 06:03:08 xend.XendDomain 1] ERROR x",
                    "libxl: error: a.c:1:b: x",
                    "2017-03-15T06:03:08.894Z",
                    "2017-03-15T06:03:08.894Z| vmx| I1",
                    "2017-03-15T06:03:08.894+08:00 info a[1]: cpu1:2)WARNING: [Originator@1 sub=b]"
                            + " x",
                    "2017-03-15T06:03:08.894Z cpu1:2 opID=3)",
                    "2017-03-15T06:03:08.894Z [FF info 'a' opID=b] ",
                    "Mar  5 06:03:08.894: vmx| I1: x");

    @Test
    void shouldReadXenLinesInOneWay() {
        var tokens = new LineTokens(new XenLogLexer(new ByteCharStream()));
        var parser = LineGrammarCheck.strict(NoMatch.onError(new XenLogParser(tokens)));
        lines().forEach(
                        line ->
                                LineGrammarCheck.read(
                                        line,
                                        () -> {
                                            start(tokens, line);
                                            parser.reset();
                                            parser.line();
                                        }));
    }

    @Test
    void shouldReadVmwareLinesInOneWay() {
        var tokens = new LineTokens(new VmwareLogLexer(new ByteCharStream()));
        var parser = LineGrammarCheck.strict(NoMatch.onError(new VmwareLogParser(tokens)));
        lines().forEach(
                        line ->
                                LineGrammarCheck.read(
                                        line,
                                        () -> {
                                            start(tokens, line);
                                            parser.reset();
                                            parser.line();
                                        }));
    }

    @Test
    void shouldCoverEachLineWithTokens() {
        for (LineLexer lexer :
                List.of(
                        new XenLogLexer(new ByteCharStream()),
                        new VmwareLogLexer(new ByteCharStream()))) {
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

    /// The samples, odd lines, and both with parts of them mixed.
    private static Stream<String> lines() {
        var samples =
                Stream.of("xen-log", "vmware-log")
                        .flatMap(id -> FormatSample.of(id).stream())
                        .map(sample -> new String(sample.bytes(), StandardCharsets.UTF_8));
        var mixed = ODD.stream().map(HypervisorGrammarsTest::mixed);
        return Stream.of(samples, ODD.stream(), mixed)
                .flatMap(all -> all)
                .flatMap(String::lines)
                .filter(line -> !line.isEmpty());
    }

    private static String mixed(String text) {
        var random = new Random(text.length());
        var mixed = new StringBuilder();
        for (var i = 0; i < 200; i++) {
            var from = random.nextInt(text.length());
            mixed.append(text, from, Math.min(text.length(), from + 1 + random.nextInt(9)));
            mixed.append(random.nextInt(5) == 0 ? "\n" : "");
        }
        return mixed.toString();
    }
}
