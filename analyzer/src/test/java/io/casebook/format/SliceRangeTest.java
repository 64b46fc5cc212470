package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.ArtifactText;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

class SliceRangeTest {
    private static ArtifactText text(String written) {
        return ArtifactText.of(written.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertSeamless(List<SliceRange> slices, long size) {
        assertThat(slices.getFirst().from()).isZero();
        assertThat(slices.getLast().softEnd()).isEqualTo(size);
        for (var i = 0; i < slices.size(); i++) {
            var slice = slices.get(i);
            assertThat(slice.first()).isEqualTo(i == 0);
            assertThat(slice.last()).isEqualTo(slice.hardEnd() == size);
            assertThat(slice.hardEnd()).isBetween(slice.softEnd(), size);
            if (i > 0) {
                assertThat(slice.from()).isEqualTo(slices.get(i - 1).softEnd());
            }
        }
    }

    @Test
    void shouldLeaveASmallTextWhole() {
        assertThat(SliceRange.of(text("one\ntwo\n"), 100))
                .containsExactly(new SliceRange(0, 8, 8, true, true));
        assertThat(SliceRange.of(text(""), 100))
                .containsExactly(new SliceRange(0, 0, 0, true, true));
    }

    @Test
    void shouldCutAtTheFirstLineBreakAfterTheWantedSize() {
        assertThat(SliceRange.of(text("1234\n1234\n1234\n"), 6))
                .extracting(SliceRange::softEnd)
                .containsExactly(10L, 15L);
    }

    @Test
    void shouldCutAnyTextSeamlesslyAtLineBreaks() {
        var random = new Random(3);
        for (var round = 0; round < 50; round++) {
            var written = new StringBuilder();
            for (var line = random.nextInt(200); line >= 0; line--) {
                written.append("z".repeat(random.nextInt(100))).append('\n');
            }
            var slices = SliceRange.of(text(written.toString()), 1 + random.nextInt(300));

            assertSeamless(slices, written.length());
            for (var slice : slices) {
                assertThat(written.charAt((int) slice.softEnd() - 1)).isEqualTo('\n');
                assertThat(written.charAt((int) slice.hardEnd() - 1)).isEqualTo('\n');
            }
        }
    }

    @Test
    void shouldCutWithinALineThatHasNoEndForMegabytes() {
        var size = 7 << 20;
        var slices = SliceRange.of(text("a".repeat(size)), 100_000);

        assertSeamless(slices, size);
        assertThat(slices).hasSizeGreaterThan(4);
        assertThat(slices)
                .allSatisfy(
                        slice -> assertThat(slice.hardEnd() - slice.from()).isLessThan(2 << 20));
    }

    @Test
    void shouldLetAReaderFinishTheLineAtWhichItMustStop() {
        var slices = SliceRange.of(text("0123456789abcde\n".repeat(100_000)), 300_000);

        assertSeamless(slices, 1_600_000);
        assertThat(slices).allSatisfy(slice -> assertThat(slice.hardEnd() % 16).isZero());
        assertThat(slices.getFirst().hardEnd() - slices.getFirst().softEnd())
                .isBetween(256L << 10, 260L << 10);
    }
}
