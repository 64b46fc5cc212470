package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static java.util.stream.Collectors.joining;

import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;
import io.casebook.model.Fact;
import io.casebook.model.Names;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class CommandOutputTest {
    private static final int MOST_FACTS = 8192;

    private static ParsedArtifact parse(String id, String text) {
        var bytes = ArtifactText.of(text.getBytes(StandardCharsets.UTF_8));
        var path = new ArtifactPath("unnamed");
        var format = Formats.byId(id).orElseThrow();
        RecordObserver nobody = (_, _, _) -> {};
        var reader = new SliceReader(new Names(), new Names(), nobody);
        var slices =
                SliceRange.of(bytes, SliceRange.SIZE).stream()
                        .map(range -> reader.read(path, format, bytes, range))
                        .toList();
        return ParsedArtifact.of(path, format, bytes, slices);
    }

    private static String detected(String path, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Formats.detect(new ArtifactHead(new ArtifactPath(path), bytes, true))
                .map(Format::id)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "x.tar.xz!/sosreport-h1-2021/sos_commands/processor/lscpu, lscpu",
        "sosreport-h1/sos_commands/hardware/lscpu, lscpu",
        "lscpu.txt, lscpu",
        "h1/lscpu_-a_-e.log, lscpu"
    })
    void shouldKnowAnOutputByTheEndOfItsPath(String path, String id) {
        assertThat(detected(path, "Socket(s): 2\nModel name: Acme 1\n")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes/hostname.txt", "etc/hostname", "sos_commands/host/hostname"})
    void shouldLeaveAProseTextAloneWhateverItIsCalled(String path) {
        assertThat(detected(path, "This is what I did yesterday:\nnothing at all.\nReally.\n"))
                .isEqualTo("none");
    }

    @Test
    void shouldNotTakeALogForTheKernelsVersion() {
        assertThat(detected("unnamed", "Linux version 3.10.0 (b@h) #1 SMP\nCommand line: ro\n"))
                .isNotEqualTo("uname");
    }

    @Test
    void shouldNotTakeAPackageIndexForProcessors() {
        assertThat(detected("unnamed", "Package: qemu\nArchitecture: amd64\nVersion: 1\n"))
                .isEqualTo("none");
    }

    @Test
    void shouldNotGuessInWhatFreeCounted() {
        var text = "      total  used  free\nMem: 64391 1203 63188\n";
        assertThat(parse("memory", text).facts()).isEmpty();
    }

    @Test
    void shouldTellWhenFactsAreLeftOut() {
        var text =
                IntStream.range(0, 2 * MOST_FACTS)
                        .mapToObj(i -> "kernel.knob" + i + " = 1")
                        .collect(joining("\n"));
        var parsed = parse("sysctl", text);
        assertThat(parsed.facts()).hasSize(MOST_FACTS);
        assertThat(parsed.diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.code()).isEqualTo("too-many-facts"));
    }

    @Test
    void shouldCountALongOutputWhole() {
        var text =
                IntStream.range(0, 5000)
                        .mapToObj(i -> "lib" + i + "-1.0-" + i + ".el9.noarch")
                        .collect(joining("\n"));
        assertThat(parse("rpm-packages", text).facts())
                .extracting(Fact::key, Fact::value)
                .containsExactly(tuple("packages", "5000"));
    }

    @Test
    void shouldReadHostileLinesInLinearTime() {
        var words =
                List.of(" ", "1 ", "a-", "a=", "\t:", "-1", "(", "CPU0 ", "00000000 ", ": ", "=\"");
        var lines =
                Stream.concat(
                                words.stream().map(word -> word.repeat(20_000)),
                                FormatSample.ofOthers("none").stream()
                                        .map(
                                                sample ->
                                                        new String(
                                                                sample.bytes(),
                                                                StandardCharsets.UTF_8))
                                        .flatMap(text -> text.lines().limit(1))
                                        .map(
                                                line ->
                                                        (line + " ")
                                                                .repeat(
                                                                        20_000
                                                                                / (line.length()
                                                                                        + 1))))
                        .collect(joining("\n"));
        var start = Instant.now();
        for (var format : Formats.all()) {
            if (format.getClass().getPackageName().contains(".command")) {
                parse(format.id(), lines);
            }
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE domain [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<domain type='kvm'><name>&x;</name></domain>",
                "<domain type='kvm'><name>a</name>",
                "<domain type='kvm'><name>a</mane></domain>",
                "<domain type='kvm'>\u0001</domain>"
            })
    void shouldTellOfADefinitionThatIsNoWholeXml(String text) {
        var parsed = parse("domain-xml", text);
        assertThat(parsed.table().size()).isEqualTo(1);
        assertThat(parsed.facts()).noneMatch(fact -> fact.evidence().text().contains("root:"));
        assertThat(parsed.diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.code()).isEqualTo("xml-malformed"));
    }

    @Test
    void shouldBoundTheDepthOfADefinition() {
        var text = "<domain type='kvm'>" + "<a>".repeat(100_000);
        assertThat(parse("domain-xml", text).diagnostics()).hasSize(1);
    }
}
