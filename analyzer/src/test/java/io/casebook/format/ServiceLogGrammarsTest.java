package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.grammar.AuditLogLexer;
import io.casebook.grammar.AuditLogParser;
import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.ByteToken;
import io.casebook.grammar.CloudInitLogLexer;
import io.casebook.grammar.CloudInitLogParser;
import io.casebook.grammar.ClusterLogLexer;
import io.casebook.grammar.ClusterLogParser;
import io.casebook.grammar.LineLexer;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;
import io.casebook.grammar.OpenstackLogLexer;
import io.casebook.grammar.OpenstackLogParser;
import io.casebook.grammar.OvsLogLexer;
import io.casebook.grammar.OvsLogParser;
import io.casebook.grammar.PackageHistoryLexer;
import io.casebook.grammar.PackageHistoryParser;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.runtime.atn.LL1Analyzer;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// What keeps the grammars of services' logs fast and certain: each decision is made by one token,
/// no line is read in two ways, and no byte of a line is in no token.
class ServiceLogGrammarsTest {
    /// A grammar with its samples.
    record Subject(String formatId, LineTokens tokens, Parser parser, Runnable entryRule) {
        static <P extends Parser> Subject of(
                String formatId,
                LineLexer lexer,
                Function<LineTokens, P> parsers,
                Consumer<P> entryRule) {
            var tokens = new LineTokens(lexer);
            var parser = NoMatch.onError(parsers.apply(tokens));
            return new Subject(formatId, tokens, parser, () -> entryRule.accept(parser));
        }

        /// The lines of the samples, and lines with parts of them mixed.
        Stream<String> lines() {
            var samples = FormatSample.of(formatId).stream();
            var text =
                    samples.map(sample -> new String(sample.bytes(), StandardCharsets.UTF_8))
                            .reduce("", String::concat);
            return Stream.concat(text.lines(), mixed(text).lines());
        }

        int start(String line) {
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            tokens.start(bytes, 0, bytes.length);
            parser.reset();
            return bytes.length;
        }

        @Override
        public String toString() {
            return formatId;
        }
    }

    static List<Subject> grammars() {
        return List.of(
                Subject.of(
                        "audit-log",
                        new AuditLogLexer(new ByteCharStream()),
                        AuditLogParser::new,
                        AuditLogParser::line),
                Subject.of(
                        "openstack-log",
                        new OpenstackLogLexer(new ByteCharStream()),
                        OpenstackLogParser::new,
                        OpenstackLogParser::line),
                Subject.of(
                        "ovs-log",
                        new OvsLogLexer(new ByteCharStream()),
                        OvsLogParser::new,
                        OvsLogParser::line),
                Subject.of(
                        "cluster-log",
                        new ClusterLogLexer(new ByteCharStream()),
                        ClusterLogParser::new,
                        ClusterLogParser::line),
                Subject.of(
                        "cloud-init-log",
                        new CloudInitLogLexer(new ByteCharStream()),
                        CloudInitLogParser::new,
                        CloudInitLogParser::line),
                Subject.of(
                        "package-history",
                        new PackageHistoryLexer(new ByteCharStream()),
                        PackageHistoryParser::new,
                        PackageHistoryParser::line));
    }

    private static String mixed(String text) {
        var random = new Random(text.length());
        var mixed = new StringBuilder();
        for (var i = 0; i < 2000; i++) {
            var from = random.nextInt(text.length());
            mixed.append(text, from, Math.min(text.length(), from + 1 + random.nextInt(40)));
        }
        return mixed.toString();
    }

    @ParameterizedTest
    @MethodSource("grammars")
    void shouldDecideEverythingByOneToken(Subject grammar) {
        var network = grammar.parser().getATN();
        var analyzer = new LL1Analyzer(network);
        for (DecisionState decision : network.decisionToState) {
            var seen = new IntervalSet();
            for (var ofAlternative : analyzer.getDecisionLookahead(decision)) {
                assertThat(seen.and(ofAlternative))
                        .as("decision %d", decision.decision)
                        .matches(common -> common == null || common.isNil());
                seen.addAll(ofAlternative);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("grammars")
    void shouldReadEachLineInOneWay(Subject grammar) {
        LineGrammarCheck.strict(grammar.parser());
        grammar.lines()
                .forEach(
                        line -> {
                            grammar.start(line);
                            LineGrammarCheck.read(line, grammar.entryRule());
                        });
    }

    @ParameterizedTest
    @MethodSource("grammars")
    void shouldCoverEachLineWithTokens(Subject grammar) {
        grammar.lines().forEach(line -> assertCovered(grammar, line));
    }

    private static void assertCovered(Subject grammar, String line) {
        var length = grammar.start(line);
        var tokens = grammar.tokens();
        assertThat(tokens.get(Integer.MAX_VALUE).getType()).isEqualTo(Token.EOF);
        var end = 0;
        for (var i = 0; i < tokens.size() - 1; i++) {
            var token = (ByteToken) tokens.get(i);
            assertThat(token.start()).as(line).isEqualTo(end);
            end = token.end();
        }
        assertThat(end).as(line).isEqualTo(length);
    }
}
