package io.casebook.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.crash.windows.WindowsCrashes;
import io.casebook.format.dump.MemoryDump;
import io.casebook.intake.dump.DamagedDumpException;
import io.casebook.intake.dump.DecodedDump;
import io.casebook.intake.dump.DumpBytes;
import io.casebook.intake.dump.DumpKind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Dumps of memory: their decoding, and the reading of the text that they become.
final class DumpTarget {
    /// A log of 64 MiB may lie in one page that is mapped again and again; more is refused.
    private static final long MOST_BYTES = 1L << 29;

    /// Pages of such a log, and the page tables on the way to each.
    private static final long MOST_READS = 1L << 20;

    private static final int LARGEST_TEXT = 1 << 20;
    private static final int LARGEST_MEMBER = 1 << 27;
    private static final int MOST_DAMAGES = 1000;

    private DumpTarget() {}

    /// Counts what is read of an input.
    private static final class Counted implements DumpBytes {
        private final byte[] input;
        private long bytes;
        private long reads;

        Counted(byte[] input) {
            this.input = input;
        }

        @Override
        public int read(long at, byte[] into, int length) {
            var count =
                    at < 0 || at > input.length ? 0 : Math.min((int) (input.length - at), length);
            System.arraycopy(input, count == 0 ? 0 : (int) at, into, 0, count);
            bytes += count;
            reads++;
            assertThat(bytes).as("bytes read").isLessThanOrEqualTo(MOST_BYTES);
            assertThat(reads).as("reads").isLessThanOrEqualTo(MOST_READS);
            return count;
        }
    }

    static void read(byte[] input) {
        var kind = DumpKind.of(input, input.length);
        if (kind == null) {
            return;
        }
        try {
            check(kind.decode(new Counted(input)));
        } catch (DamagedDumpException e) {
            assertThat(e.getMessage()).isNotBlank();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(DecodedDump dump) {
        assertThat(dump.text()).startsWith("# memory dump: ".getBytes(StandardCharsets.US_ASCII));
        assertThat(dump.text()).hasSizeLessThanOrEqualTo(LARGEST_TEXT);
        assertThat(dump.damages()).hasSizeLessThanOrEqualTo(MOST_DAMAGES);
        assertThat(dump.members()).hasSizeLessThanOrEqualTo(1);
        dump.members()
                .forEach(it -> assertThat(it.text()).hasSizeLessThanOrEqualTo(LARGEST_MEMBER));
        var crashes = Bounds.parsed(new MemoryDump(), dump.text()).crashes();
        Bounds.check(crashes.stream().map(WindowsCrashes::explained).toList(), dump.text());
    }
}
