package io.casebook.crash.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.crash.kernel.TraceLine.Frame;
import io.casebook.crash.kernel.TraceLine.Plain;
import io.casebook.crash.kernel.TraceLine.Pointer;
import io.casebook.format.LineGrammarCheck;
import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.KernelTraceLexer;
import io.casebook.grammar.KernelTraceParser;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;

/// What single lines of reports say.
class TraceGrammarTest {
    private static final int SEED = 77;

    private final TraceGrammar grammar = new TraceGrammar();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " sample_open+0x31/0x90|sample_open|0x31||true",
                " ? sample_open+0x31/0x90 [sample]|sample_open|0x31|sample|false",
                " sample_open+0x31/0x90 [sample"
                        + " 0123456789abcdef0123456789abcdef01234567]|sample_open|0x31|sample|true",
                " [<ffffffff81123456>] sample_open+0x31/0x90|sample_open|0x31||true",
                " [<ffffffff81123456>] ? sample_open+0x31/0x90"
                        + " [sample]|sample_open|0x31|sample|false",
                " <IRQ>  [<ffffffff81123456>] sample_open+0x31/0x90|sample_open|0x31||true",
                " [<ffffffff88031234>] :sample:sample_open+0x31/0x90|sample_open|0x31|sample|true",
                "[c00000003fa5f7a0] [c0000000000abc00] sample_open+0x31/0x90"
                        + " (unreliable)|sample_open|0x31||false",
                "([<000003ff80123456>] sample_open+0x31/0x90"
                        + " [sample])|sample_open|0x31|sample|false",
                " <<EOE>>  [<ffffffff81123456>] sample_open+0x31/0x90|sample_open|0x31||true",
                " sample_open+0x31/0x90 fs/sample/open.c:12|sample_open|0x31||true"
            })
    void shouldReadFrames(
            String line, String function, String offset, String module, boolean reliable) {
        assertThat(grammar.read(line))
                .isEqualTo(new Frame(new Symbol(function, offset), module, reliable));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[<bf0001c0>] (sample_irq [sample]) from [<c0080a1c>]"
                        + " (sample_open+0x31/0x90)|sample",
                " sample_irq from sample_open+0x31/0x90|",
            })
    void shouldReadCalls(String line, String module) {
        assertThat(grammar.read(line))
                .isEqualTo(
                        new TraceLine.Call(
                                new Frame(new Symbol("sample_irq", ""), module, true),
                                new Frame(new Symbol("sample_open", "0x31"), null, true)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RIP: 0010:sample_open+0x31/0x90|",
                "RIP: 0010:[<ffffffff81123456>]  [<ffffffff81123456>] sample_open+0x31/0x90"
                        + " [sample]|sample",
                "RIP: e030:sample_open+0x31/0x90 fs/sample/open.c:12|",
                "RIP: sample_open+0x31/0x90 RSP: ffff88007a0e7d48|",
                "RIP  [<ffffffff88031234>] :sample:sample_open+0x31/0x90|sample",
                "IP: [<f88a1234>] sample_open+0x31/0x90 [sample]|sample",
                "EIP is at sample_open+0x31/0x90|",
                "EIP: sample_open+0x31/0x90|",
                "PC is at sample_open+0x31/0x90 [sample]|sample",
                "pc : sample_open+0x31/0x90|",
                "NIP [c0000000000abcde] sample_open+0x31/0x90|",
                "epc : sample_open+0x31/0x90|",
                "epc   : 80123456 sample_open+0x31/0x90|",
                "Krnl PSW : 0704c00180000000 000003ff80123456 (sample_open+0x31/0x90"
                        + " [sample])|sample",
                "   ERA: 90000000002ab3c4 sample_open+0x31/0x90|"
            })
    void shouldReadWhereTheInstructionStood(String line, String module) {
        assertThat(grammar.read(line))
                .isEqualTo(new Pointer(new Symbol("sample_open", "0x31"), module));
    }

    @Test
    void shouldReadWhoWasRunning() {
        assertThat(
                        grammar.read(
                                "CPU: 3 UID: 0 PID: 4711 Comm: Web Content Tainted: G        W"
                                        + "           6.14.0-rc3 #4 PREEMPT(full)"))
                .isEqualTo(new TraceLine.Task(3, 4711L, "Web Content", "GW", "6.14.0-rc3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BUG",
                "see the BUG: known",
                "sample: WARNING: no good",
                "RIP: 0010:0xffffffff81123456",
                "RIP: 0033:0x7f0012345678"
            })
    void shouldLeaveOtherLinesAsTheyAre(String line) {
        assertThat(grammar.read(line)).isEqualTo(new Plain(line));
    }

    @Test
    void shouldReadEachLineInOneWay() {
        var tokens = new LineTokens(new KernelTraceLexer(new ByteCharStream()));
        var parser = LineGrammarCheck.strict(NoMatch.onError(new KernelTraceParser(tokens)));
        lines().forEach(
                        line ->
                                LineGrammarCheck.read(
                                        line,
                                        () -> {
                                            var bytes = line.getBytes(StandardCharsets.UTF_8);
                                            tokens.start(bytes, 0, bytes.length);
                                            parser.reset();
                                            parser.line();
                                        }));
    }

    /// Of all samples, whole, cut and with parts of two lines joined.
    private static Stream<String> lines() {
        var random = new Random(SEED);
        var all = TraceSample.all().stream().flatMap(it -> it.text().lines()).distinct().toList();
        var joined =
                random.ints(2000, 0, all.size())
                        .mapToObj(all::get)
                        .map(
                                line ->
                                        part(line, random)
                                                + part(
                                                        all.get(random.nextInt(all.size())),
                                                        random));
        return Stream.concat(all.stream(), joined);
    }

    private static String part(String line, Random random) {
        var from = random.nextInt(line.length() + 1);
        return line.substring(from, from + random.nextInt(line.length() - from + 1));
    }
}
