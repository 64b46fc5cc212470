package io.casebook.format.windbg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;
import io.casebook.grammar.WindbgLexer;
import io.casebook.grammar.WindbgParser;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What keeps the grammar certain.
class WindbgGrammarTest {
    private static final Path SAMPLES = Path.of("..", "corpus", "formats", "windbg-analysis");

    private static final List<String> TRICKY =
            List.of(
                    "nt!KiPageFault+0x469 (TrapFrame @ fffff880`0336)",
                    "0d (Inline Function) --------`-------- nt!Foo<int, char>::bar+0x12",
                    "8d120a10 829ce20c nt!IofCallDriver+0x63 (FPO: [0,0,0]) [d:\\nt\\io.c @ 12]",
                    "<Unloaded_usbhub.sys>+0x1234",
                    "dxgkrnl!`anonymous namespace'::operator++ +0x1",
                    "0x41414141",
                    "deadbeef deadbeef : ... :",
                    "deadbeef!Face+0xbee",
                    "BEEF_CAFE (101)",
                    "System Uptime: not available",
                    "Debug session time: Wed Mar 15 13:11:54 2017",
                    "BugCheck 1, {}",
                    "Arg1: , nothing");

    private final WindbgLexer lexer = new WindbgLexer(new ByteCharStream());
    private final LineTokens tokens = new LineTokens(lexer);
    private final WindbgParser parser = NoMatch.onError(new WindbgParser(tokens));

    static Stream<String> lines() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            var samples = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
            var lines = Stream.<String>builder();
            for (var sample : samples) {
                Files.readString(sample).lines().forEach(lines::add);
            }
            TRICKY.forEach(lines::add);
            return lines.build().filter(line -> !line.isBlank()).distinct();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldReadEachLineInOneWay(String line) {
        parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
        parser.addErrorListener(new AmbiguityListener());
        assertThatCode(() -> read(line, WindbgLexer.DEFAULT_MODE, parser::line))
                .doesNotThrowAnyException();
        assertThatCode(() -> read(line, WindbgLexer.STACK, parser::stackLine))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldReadNoLineBothAsFrameAndAsAnythingElse(String line) {
        var asLine = read(line, WindbgLexer.DEFAULT_MODE, parser::line);
        var asFrame = read(line, WindbgLexer.STACK, parser::stackLine);
        assertThat(asLine && asFrame && !line.startsWith("---")).isFalse();
    }

    private boolean read(String line, int mode, Supplier<ParserRuleContext> rule) {
        var bytes = line.strip().getBytes(StandardCharsets.UTF_8);
        tokens.start(bytes, 0, bytes.length);
        lexer.mode(mode);
        parser.setTokenStream(tokens);
        try {
            return rule.get().exception == null;
        } catch (NoMatch _) {
            return false;
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
