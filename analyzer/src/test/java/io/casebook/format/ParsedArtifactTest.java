package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;
import io.casebook.model.EventTable;
import io.casebook.model.Fact;
import io.casebook.model.Names;
import io.casebook.model.SourceSpan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/// However a text is cut into slices, nothing of it is lost, and nothing is there twice.
class ParsedArtifactTest {
    private static final ArtifactPath PATH = new ArtifactPath("toy.log");

    private static ParsedArtifact parse(String written, int sliceSize) {
        var text = ArtifactText.of(written.getBytes(StandardCharsets.UTF_8));
        var format = new BlockFormat();
        var reader = new SliceReader(new Names(), new Names(), RecordObserver.NONE);
        var sideBySide =
                SliceRange.of(text, sliceSize).stream()
                        .map(range -> reader.read(PATH, format, text, range))
                        .toList();
        var seamless =
                SliceSeams.mend(
                        sideBySide,
                        slice -> slice,
                        range -> reader.read(PATH, format, text, range));
        return ParsedArtifact.of(PATH, format, text, seamless);
    }

    private static List<SourceSpan> spans(EventTable table) {
        var spans = new ArrayList<SourceSpan>();
        for (var row = 0; row < table.size(); row++) {
            spans.add(table.row(row).span());
        }
        return spans;
    }

    /// A text of records; `size` tells how many lines each has.
    private static String text(Random random, int records, IntFunction<Integer> size) {
        var text = new StringBuilder();
        for (var i = 0; i < records; i++) {
            text.append(random.nextInt(9) == 0 ? "? stray " : "> record ").append(i).append('\n');
            if (random.nextInt(4) == 0) {
                block(text, random, size.apply(i));
            }
            if (random.nextInt(5) == 0) {
                text.append("\n".repeat(1 + random.nextInt(3)));
            }
            if (random.nextInt(7) == 0) {
                text.append("! tail ").append(i).append(random.nextBoolean() ? "\r\n" : "\n");
            }
        }
        return text.toString();
    }

    private static void block(StringBuilder text, Random random, int lines) {
        text.append("{\n");
        for (var line = 0; line < lines; line++) {
            text.append(random.nextInt(3) == 0 ? "> no start " : "  inside ");
            text.append("x".repeat(random.nextInt(60))).append(line).append('\n');
        }
        text.append("}\n");
    }

    private static void assertWhole(String written, ParsedArtifact parsed) {
        var bytes = written.getBytes(StandardCharsets.UTF_8);
        var end = 0;
        var line = 1;
        for (var span : spans(parsed.table())) {
            var from = Math.toIntExact(span.offset());
            assertThat(from).as("no byte is in two records").isGreaterThanOrEqualTo(end);
            var gap = new String(bytes, end, from - end, StandardCharsets.UTF_8);
            assertThat(gap).as("between records").isBlank();
            line += breaks(gap);
            assertThat(span.line()).isEqualTo(line);
            end = from + span.length();
            line += breaks(new String(bytes, from, span.length(), StandardCharsets.UTF_8));
        }
        assertThat(new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8)).isBlank();
        assertThat(parsed.lines()).isEqualTo(written.lines().count());
    }

    private static int breaks(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 500, 4096})
    void shouldBeTheSameHoweverItIsCut(int sliceSize) {
        var random = new Random(sliceSize);
        for (var round = 0; round < 20; round++) {
            var written = text(random, 60, _ -> random.nextInt(12));
            var whole = parse(written, 1 << 30);
            var sliced = parse(written, sliceSize);

            assertWhole(written, sliced);
            assertThat(spans(sliced.table())).isEqualTo(spans(whole.table()));
            assertThat(sliced.facts()).isEqualTo(whole.facts());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 100_000, 400_000})
    void shouldLoseNothingOfRecordsThatAreLongerThanAReaderLooks(int sliceSize) {
        var random = new Random(sliceSize);
        var written = text(random, 80, i -> i % 20 == 7 ? 15_000 : random.nextInt(50));

        var sliced = parse(written, sliceSize);

        assertWhole(written, sliced);
    }

    @Test
    void shouldKeepTheTailOfARecordThatIsCutInTheMiddleOfWhatTheNextSliceTookForOne() {
        var written = "> one\n" + "  more of it, and more\n".repeat(30_000) + "> two\n";

        var sliced = parse(written, 100);

        assertWhole(written, sliced);
        assertThat(sliced.table().row(sliced.table().size() - 1).text()).isEqualTo("> two");
    }

    @Test
    void shouldTellEachFactOnceAndWhereItStands() {
        var written = "> a\n! one\n> b\n{\n> c\n! two\n}\n> d\n! three";

        for (var size = 1; size < written.length(); size++) {
            var facts = parse(written, size).facts();

            assertThat(facts)
                    .extracting(fact -> fact.evidence().text())
                    .as("slices of %d bytes", size)
                    .containsExactly("! one", "! two", "! three");
            assertThat(facts).extracting(ParsedArtifactTest::line).containsExactly(2L, 6L, 9L);
        }
    }

    private static long line(Fact fact) {
        return fact.evidence().span().line();
    }

    @Test
    void shouldCutALineOfMegabytesAndLoseNothing() {
        var written = "> start\n" + "y".repeat(5 << 20) + "\n> end\n";

        var sliced = parse(written, 100_000);

        assertWhole(written, sliced);
        assertThat(sliced.table().row(sliced.table().size() - 1).text()).isEqualTo("> end");
    }

    @Test
    void shouldHaveNoRowsForAnEmptyText() {
        var parsed = parse("", 100);

        assertThat(parsed.table().size()).isZero();
        assertThat(parsed.lines()).isZero();
    }
}
