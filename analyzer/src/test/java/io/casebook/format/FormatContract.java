package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// What every format keeps, tested on its samples in `corpus/formats/<id>/`. A sample's golden file
/// `<sample>.expected.jsonl` holds what the parser makes of it. To write the golden files anew,
/// then read the difference before committing it: `mvn test -pl grammars,reports-templates,analyzer
/// -Dtest='*FormatTest' -Dcasebook.accept=true`
///
/// A test extends this class, is annotated with `@TestInstance(PER_CLASS)` by inheritance, and
/// names its format.
@org.junit.jupiter.api.TestInstance(org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS)
abstract class FormatContract {
    private static final int WHOLE = 1 << 30;
    private static final int FEWEST_SAMPLES = 3;

    abstract Format format();

    final List<FormatSample> samples() {
        return FormatSample.of(format().id());
    }

    @Test
    void shouldHaveSamples() {
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(FEWEST_SAMPLES);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldRecogniseItsSample(FormatSample sample) {
        assertThat(format().likelihood(sample.head())).isGreaterThanOrEqualTo(Format.RECOGNISED);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldRecogniseItsSampleByContentAlone(FormatSample sample) {
        var head =
                new ArtifactHead(
                        new ArtifactPath("unnamed"), sample.head().bytes(), sample.head().whole());
        assertThat(format().likelihood(head)).isGreaterThanOrEqualTo(Format.RECOGNISED);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldBeTheLikeliestFormatOfItsSample(FormatSample sample) {
        assertThat(Formats.detect(sample.head())).map(Format::id).contains(format().id());
    }

    @Test
    void shouldLeaveSamplesOfOtherFormatsToThem() {
        for (var other : FormatSample.ofOthers(format().id())) {
            assertThat(Formats.detect(other.head()).map(Format::id).orElse("none"))
                    .as("%s of %s", other, other.formatId())
                    .isNotEqualTo(format().id());
        }
    }

    @Test
    void shouldNotRecogniseWhatIsNoLog() {
        for (var text : List.of("", "\n", "hello world\n", "a=b\nc=d\n", "{\"a\": 1}\n")) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var head = new ArtifactHead(new ArtifactPath("notes.txt"), bytes, true);
            assertThat(format().likelihood(head)).isLessThan(Format.RECOGNISED);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldYieldTheExpectedRecords(FormatSample sample) throws IOException {
        var records = GoldenRecords.of(sample.parse(format(), sample.bytes(), WHOLE));
        if (Boolean.getBoolean("casebook.accept")) {
            Files.write(sample.golden(), records, StandardCharsets.UTF_8);
        }
        assertThat(sample.golden()).as("run with -Dcasebook.accept=true to write it").exists();
        assertThat(records).isEqualTo(Files.readAllLines(sample.golden()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldAccountForEveryLine(FormatSample sample) {
        var bytes = sample.bytes();
        var artifact = sample.parse(format(), bytes, WHOLE).artifact();
        var table = artifact.table();
        var end = 0L;
        for (var row = 0; row < table.size(); row++) {
            var span = table.row(row).span();
            assertThat(blank(bytes, end, span.offset())).as("between records: %s", span).isTrue();
            assertThat(span.line()).isEqualTo(1 + lineBreaks(bytes, 0, span.offset()));
            assertThat((long) span.lines())
                    .isEqualTo(1 + lineBreaks(bytes, span.offset(), span.offset() + span.length()));
            end = span.offset() + span.length();
        }
        assertThat(blank(bytes, end, bytes.length)).isTrue();
        assertThat(artifact.lines())
                .isEqualTo(
                        new String(bytes, StandardCharsets.UTF_8).split("\n", -1).length
                                - (bytes.length == 0 || bytes[bytes.length - 1] == '\n' ? 1 : 0));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldYieldTheSameWhereverTheTextIsCutIntoSlices(FormatSample sample) {
        var bytes = sample.bytes();
        var whole = GoldenRecords.of(sample.parse(format(), bytes, WHOLE));
        for (var size : List.of(1, 100, 333, 1000, 4000)) {
            assertThat(GoldenRecords.of(sample.parse(format(), bytes, size)))
                    .as("slices of %d bytes", size)
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldSurviveACutAtAnyByte(FormatSample sample) {
        var bytes = sample.bytes();
        var step = Math.max(1, bytes.length / 200);
        for (var length = 0; length < bytes.length; length += step) {
            var cut = Arrays.copyOf(bytes, length);
            assertThatCode(() -> sample.parse(format(), cut, WHOLE))
                    .as("cut after %d bytes", cut.length)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldSurviveDamage(FormatSample sample) {
        var random = new Random(sample.file().getFileName().toString().hashCode());
        for (var round = 0; round < 50; round++) {
            var damaged = sample.bytes();
            for (var i = 0; i < 1 + damaged.length / 50; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            var parsed = new ArrayList<FormatSample.Parsed>();
            assertThatCode(() -> parsed.add(sample.parse(format(), damaged, WHOLE)))
                    .doesNotThrowAnyException();
            var whole = sample.parse(format(), sample.bytes(), WHOLE).artifact().table();
            if (whole.size() > 0) {
                assertThat(parsed.getFirst().artifact().table().size()).isPositive();
            }
        }
    }

    /// Whether a line only tells of the text itself, as the program's own title of what it decoded.
    protected boolean isTitle(String line) {
        return false;
    }

    private boolean blank(byte[] bytes, long from, long to) {
        return new String(
                        ArtifactText.of(bytes).bytes(from, (int) (to - from)),
                        StandardCharsets.ISO_8859_1)
                .lines()
                .allMatch(line -> isTitle(line) || line.chars().allMatch(c -> c <= ' '));
    }

    private static long lineBreaks(byte[] bytes, long from, long to) {
        var count = 0L;
        for (var i = from; i < to; i++) {
            count += bytes[(int) i] == '\n' ? 1 : 0;
        }
        return count;
    }
}
