package io.casebook.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.ParsedArtifact;
import io.casebook.format.SliceRange;
import io.casebook.format.SliceReader;
import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;
import io.casebook.model.Crash;
import io.casebook.model.EventTable;
import io.casebook.model.Evidence;
import io.casebook.model.Names;

import java.util.Arrays;
import java.util.List;

/// What holds of anything that was read of a text: it points into the text, in order, and is not
/// larger than a text of this size explains.
final class Bounds {
    /// So much may be made of each byte, and of each crash besides.
    private static final int MOST_PER_BYTE = 64;

    private static final int MOST_PER_CRASH = 1 << 14;
    private static final ArtifactPath PATH = new ArtifactPath("fuzzed");

    private Bounds() {}

    /// Reads a text as this format, in one thread.
    static ParsedArtifact parsed(Format format, byte[] bytes) {
        var text = ArtifactText.of(bytes);
        var head = Arrays.copyOf(bytes, Math.min(bytes.length, ArtifactHead.MOST));
        var fitted = format.fittedTo(new ArtifactHead(PATH, head, head.length == bytes.length));
        var reader = new SliceReader(new Names(), new Names(), (_, _, _) -> {});
        var slices =
                SliceRange.of(text, format.sliceSize()).stream()
                        .map(range -> reader.read(PATH, fitted, text, range))
                        .toList();
        var parsed = ParsedArtifact.of(PATH, format, text, slices);
        check(parsed, bytes);
        return parsed;
    }

    private static void check(ParsedArtifact parsed, byte[] bytes) {
        assertThat(parsed.lines()).isEqualTo(lines(bytes));
        checkRows(parsed.table(), bytes);
        parsed.facts().forEach(fact -> check(fact.evidence(), bytes));
        assertThat(parsed.facts()).hasSizeLessThanOrEqualTo(bytes.length);
        check(parsed.crashes(), bytes);
    }

    private static void checkRows(EventTable table, byte[] bytes) {
        var end = 0L;
        for (var i = 0; i < table.size(); i++) {
            var span = table.row(i).span();
            assertThat(span.offset()).as("start of row %d", i).isGreaterThanOrEqualTo(end);
            assertThat(span.line()).isPositive();
            end = span.offset() + span.length();
            assertThat(table.row(i).message()).hasSizeLessThanOrEqualTo(bytes.length);
        }
        assertThat(end).as("end of the last row").isLessThanOrEqualTo(bytes.length);
    }

    /// Crashes of a text.
    static void check(List<Crash> crashes, byte[] bytes) {
        var size = 0L;
        for (var crash : crashes) {
            check(crash.evidence(), bytes);
            assertThat(crash.title()).isNotBlank();
            size += crash.toString().length();
        }
        assertThat(crashes).hasSizeLessThanOrEqualTo((int) lines(bytes));
        assertThat(size)
                .isLessThanOrEqualTo(
                        (long) MOST_PER_BYTE * bytes.length
                                + (long) MOST_PER_CRASH * crashes.size());
    }

    /// A place in a text.
    static void check(Evidence evidence, byte[] bytes) {
        var span = evidence.span();
        assertThat(span.offset()).isNotNegative();
        assertThat(span.length()).isNotNegative();
        assertThat(span.offset() + span.length()).isLessThanOrEqualTo(bytes.length);
        assertThat(span.line()).isBetween(1L, Math.max(1, lines(bytes)));
    }

    private static long lines(byte[] bytes) {
        var breaks = 0L;
        for (var b : bytes) {
            breaks += b == '\n' ? 1 : 0;
        }
        return bytes.length == 0 || bytes[bytes.length - 1] == '\n' ? breaks : breaks + 1;
    }
}
